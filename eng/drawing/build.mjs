// Bundles what draws, and writes beside it the hashes and the licences of everything bundled.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const target = join(import.meta.dirname, '../../src/Parley.Report/Drawing/Bundle');
const bundles = ['charts', 'graphs'];

const { metafile } = await build({
  entryPoints: bundles.map(name => join(import.meta.dirname, `src/${name}.js`)),
  absWorkingDir: import.meta.dirname,
  outdir: target,
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
});

const hash = name => createHash('sha256').update(readFileSync(join(target, name))).digest('hex');
writeFileSync(join(target, 'SHA256SUMS'), bundles.map(name => `${hash(`${name}.js`)}  ${name}.js\n`).join(''));

// What stands inside the files of a package without being resolved by name, so the bundler cannot report it.
const inside = ['delaunator', 'robust-predicates'];
const compiled = `Graphviz and Expat, compiled into the WebAssembly of @hpcc-js/wasm-graphviz

Graphviz is distributed under the Eclipse Public License; its source is published at https://gitlab.com/graphviz/graphviz.
Expat is distributed under the MIT licence; its source is published at https://github.com/libexpat/libexpat.
`;

const packages = new Set(Object.keys(metafile.inputs).map(path => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(name => name).concat(inside));
const licences = [...packages].sort().map(name => {
  const folder = join(import.meta.dirname, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} carries no licence text`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
});
writeFileSync(join(target, 'LICENCES.txt'), [...licences, compiled].join(`\n${'-'.repeat(80)}\n\n`).replaceAll('\r\n', '\n'));
