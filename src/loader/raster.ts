import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let ready: Promise<void> | undefined;
const faces = [
  'source-serif-4-600.ttf',
  'source-serif-4-italic.ttf',
  'libre-franklin-400.ttf',
  'libre-franklin-600.ttf'
];
let fontBuffers: Uint8Array[] = [];

async function createRenderer(): Promise<void> {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  fontBuffers = faces.map((name) => readFileSync(`src/fonts/og/${name}`));
}

/**
 * Turns an SVG into a PNG with the site's own fonts, without a browser. The same SVG gives the same bytes.
 * @param scale pixels for each px of the SVG
 */
export async function drawPng(svg: string, scale = 1): Promise<Uint8Array<ArrayBuffer>> {
  await (ready ??= createRenderer());
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Libre Franklin Thin' }
  });
  return new Uint8Array(picture.render().asPng());
}
