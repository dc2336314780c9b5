using System.Collections.Immutable;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace Parley.Record.Documents;

/// <summary>A line of a page.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Text">Its words, a blank between each two.</param>
/// <param name="Places">For each character the letter of the page that it stands for; −1 for a blank that was put in.</param>
/// <param name="Height">How high on the page its middle stands: 0 at the foot, 1 at the head.</param>
/// <param name="Opens">Whether it is the first of its block.</param>
sealed record PdfLine(int Page, string Text, ImmutableArray<int> Places, double Height, bool Opens)
{
    public static PdfLine Of(TextLine line, Page page, Dictionary<Letter, int> order, bool opens)
    {
        var glyphs = new List<(string Glyph, int At)>();
        foreach (var word in line.Words)
        {
            if (glyphs.Count > 0) glyphs.Add((" ", -1));
            foreach (var letter in word.Letters)
            {
                if (!string.IsNullOrEmpty(letter.Value)) glyphs.Add((letter.Value, order.GetValueOrDefault(letter, -1)));
            }
        }
        VisualOrder.Undo(glyphs);

        var text = new StringBuilder();
        var places = ImmutableArray.CreateBuilder<int>();
        foreach (var (glyph, at) in glyphs)
        {
            var letters = Glyphs.Letters(glyph);
            text.Append(letters);
            places.AddRange(Enumerable.Repeat(at, letters.Length));
        }
        var middle = (line.BoundingBox.Bottom + line.BoundingBox.Top) / 2;
        return new(page.Number, text.ToString().TrimEnd(), places.ToImmutable(), page.Height > 0 ? middle / page.Height : 0.5, opens);
    }
}
