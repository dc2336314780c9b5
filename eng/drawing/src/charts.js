import './shims.js';
import { View, parse, textMetrics } from 'vega';
import { compile } from 'vega-lite';
import { width } from './widths.js';

// There is no canvas to measure on.
textMetrics.width = (item, text) => {
  const line = text == null ? '' : String(text).trim();
  return width(line, textMetrics.height(item), item.fontWeight === 'bold' || item.fontWeight >= 600);
};

const refuse = () => Promise.reject(new Error('A specification may not refer to anything outside it.'));
const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

const complaints = [];
const note = (...words) => { complaints.push(words.join(' ')); return logger; };
const logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger };

/** Draws a Vega-Lite specification. The promise settles before the call returns to the host, since nothing is loaded. */
globalThis.drawChart = text => {
  const answer = { svg: null, error: null };
  complaints.length = 0;
  (async () => {
    const { spec } = compile(JSON.parse(text), { logger });
    const view = new View(parse(spec), { renderer: 'none', loader, logger });
    try {
      const svg = await view.toSVG();
      if (complaints.length > 0) throw new Error(complaints.join(' '));
      answer.svg = svg;
    } finally {
      view.finalize();
    }
  })().catch(error => { answer.error = String(error?.message ?? error); });
  return answer;
};
