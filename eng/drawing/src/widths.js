// Advance widths of Helvetica in thousandths of an em (Arial, Liberation Sans and Nimbus Sans share them), for U+0020 to U+007E.
const latin = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

function advance(letter) {
  const code = letter.codePointAt(0);
  if (code >= 0x20 && code <= 0x7e) return latin[code - 0x20];
  const base = letter.normalize('NFD').codePointAt(0);
  if (base >= 0x20 && base <= 0x7e) return latin[base - 0x20];
  // Han, kana, hangul and full-width forms fill their square; the rest is taken as a wide letter.
  return (code >= 0x1100 && code <= 0x11ff) || (code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0xff00 ? 1000 : 600;
}

/** The width of a line of text in pixels. */
export function width(text, size, bold) {
  let sum = 0;
  for (const letter of text) sum += advance(letter);
  return sum * size * (bold ? 1.06 : 1) / 1000;
}
