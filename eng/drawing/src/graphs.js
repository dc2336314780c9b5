import './shims.js';
import { Graphviz } from '@hpcc-js/wasm-graphviz';

// Compiling in the background would end on another thread after the host stopped waiting; so it is done at once.
WebAssembly.instantiate = async (bytes, imports) => {
  const module = new WebAssembly.Module(bytes);
  return { module, instance: new WebAssembly.Instance(module, imports) };
};

/** Lays out and draws a graph written in DOT. The promise settles before the call returns to the host. */
globalThis.drawGraph = (dot, engine) => {
  const answer = { svg: null, error: null };
  Graphviz.load()
    .then(graphviz => { answer.svg = graphviz.layout(dot, 'svg', engine); })
    .catch(error => { answer.error = String(error?.message ?? error); });
  return answer;
};
