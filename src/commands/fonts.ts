/**
 * `npm run fonts`: cuts the site's fonts out of the packages that carry them and writes src/fonts/*.woff2 (pages),
 * src/fonts/og/*.ttf (pictures drawn at build) src/styles/fonts.css (faces) and
 * src/styles/fonts-{serif,sans}.css (their metric-matched fallbacks).
 * The results are committed, so that a build needs none of this.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import subsetFont from 'subset-font';
import { fallbacks, formatFace, formatFallback, type FaceStyle } from '../lib/chrome/faces.ts';
import { parseMetrics, toTabular, type FontMetrics } from '../lib/chrome/sfnt.ts';

const root = new URL('../../', import.meta.url);
const folder = new URL('src/fonts/', root);

/** English, Spanish, French, Portuguese, German. Neither font has arrows or ≈: pages say it in words. */
const characters = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ...'\u00a0¡£§©«°±²³µ¶·»½¿×',
  ...'ÀÁÂÃÄÇÈÉÊËÍÎÏÑÓÔÕÖÙÚÛÜßàáâãäçèéêëíîïñóôõöùúûüŒœ',
  ...'–—‘’“”•…′″€−'
].join('');

/** What italics do without: a sign of these comes from the fallback face. */
const signs = '#*+<=>@[\\]^_`{|}~£§©±²³µ¶½×′″€−';
const letters = [...characters].filter((character) => !signs.includes(character)).join('');

/** Our own words, in the mix of letters that the site has: what fallback faces are fitted to. */
const sample =
  'A Chinese-built copper mine in Ecuador is finished and cannot start; a reserve in the United States opened in a day. ' +
  'Both stories turn on who holds the metals, who may sign for them, and what a signature is worth in 2026.';

interface Cut {
  file: string;
  family: string;
  style: FaceStyle;
  weight: string;
  source: string;
  characters: string;
  axes: Record<string, number | { min: number; max: number; default: number }>;
}

const roman = 'source-serif-4/files/source-serif-4-latin-opsz-normal';
const italic = 'source-serif-4/files/source-serif-4-latin-opsz-italic';
const franklin = 'libre-franklin/files/libre-franklin-latin-wght-normal';
const text = { wght: 400, opsz: 20 };
const display = { wght: 600, opsz: 60 };

/**
 * Three small cuts of the serif instead of one file with its axes: 40 kB for roman, headings and italic, where the
 * variable roman alone takes 45 and a variable italic 29. The optical size of each cut is that of its use.
 */
const cuts: readonly Cut[] = [
  {
    file: 'source-serif-4',
    family: 'Source Serif 4',
    style: 'normal',
    weight: '400',
    source: roman,
    characters,
    axes: text
  },
  {
    file: 'source-serif-4-display',
    family: 'Source Serif 4',
    style: 'normal',
    weight: '600',
    source: roman,
    characters,
    axes: display
  },
  {
    file: 'source-serif-4-italic',
    family: 'Source Serif 4',
    style: 'italic',
    weight: '400',
    source: italic,
    characters: letters,
    axes: text
  },
  {
    file: 'libre-franklin',
    family: 'Libre Franklin',
    style: 'normal',
    weight: '400 600',
    source: franklin,
    characters,
    axes: { wght: { min: 400, max: 600, default: 400 } }
  }
];

const digits = '0123456789';
const figures = 'libre-franklin-figures';

/** Static cuts: the renderer of pictures reads neither WOFF2 nor axes. */
const pictureCuts = [
  { file: 'source-serif-4-600', source: roman, axes: display },
  { file: 'source-serif-4-italic', source: italic, axes: { wght: 400, opsz: 60 } },
  { file: 'libre-franklin-400', source: franklin, axes: { wght: 400 } },
  { file: 'libre-franklin-600', source: franklin, axes: { wght: 600 } }
];

/** The set has no combining marks, so what would place them (ccmp, mark, mkmk) is left out: 1.5 kB a cut. */
const keepFeatures = ['kern', 'liga'];

const readSource = (name: string) => readFile(new URL(`node_modules/@fontsource-variable/${name}.woff2`, root));

/** Metrics of the web font at one weight: what the fallback of that weight must copy. */
async function readMetrics(cut: Cut, weight: string): Promise<FontMetrics> {
  const axes = { ...cut.axes, wght: Number(weight) };
  const instance = await subsetFont(await readSource(cut.source), sample, {
    targetFormat: 'sfnt',
    variationAxes: axes
  });
  return parseMetrics(instance, sample);
}

async function writeCuts(): Promise<number> {
  let total = 0;
  for (const { file, source, characters: own, axes } of cuts) {
    const options = { targetFormat: 'woff2', keepFeatures, noHinting: true, variationAxes: axes } as const;
    const cut = await subsetFont(await readSource(source), own, options);
    await writeFile(new URL(`${file}.woff2`, folder), cut);
    total += cut.length;
    console.log(`${file}.woff2  ${cut.length} bytes`);
  }
  return total;
}

/** Libre Franklin comes without figures of one width: a tiny face of ten digits stands before it in columns of numbers. */
async function writeFigures(): Promise<number> {
  const options = { targetFormat: 'sfnt', keepFeatures: [], noHinting: true, variationAxes: { wght: 400 } } as const;
  const cut = await subsetFont(await readSource(franklin), digits, options);
  const tabular = Buffer.from(toTabular(cut, digits));
  const face = await subsetFont(tabular, digits, { targetFormat: 'woff2', keepFeatures: [] });
  await writeFile(new URL(`${figures}.woff2`, folder), face);
  console.log(`${figures}.woff2  ${face.length} bytes`);
  return face.length;
}

async function writePictureCuts(): Promise<void> {
  await mkdir(new URL('og/', folder), { recursive: true });
  for (const { file, source, axes } of pictureCuts) {
    const options = { targetFormat: 'sfnt', keepFeatures, noHinting: true, variationAxes: axes } as const;
    await writeFile(new URL(`og/${file}.ttf`, folder), await subsetFont(await readSource(source), characters, options));
  }
}

async function writeSheet(name: string, rules: string[]): Promise<void> {
  const head = '/* Written by `npm run fonts`; change src/commands/fonts.ts instead. */\n';
  const css = await format(head + rules.join(''), { singleQuote: true, printWidth: 120, parser: 'css' });
  await writeFile(new URL(`src/styles/${name}`, root), css);
}

async function writeFaces(): Promise<void> {
  const figuresFace = {
    file: figures,
    family: 'Libre Franklin Figures',
    style: 'normal',
    weight: '400',
    range: digits
  } as const;
  const faces = [...cuts.map(formatFace), formatFace(figuresFace)];
  const locals: Record<string, string[]> = { 'Source Serif 4': [], 'Libre Franklin': [] };
  for (const fallback of fallbacks) {
    const cut = cuts.find(
      ({ family, style, weight }) =>
        family === fallback.standsFor && style === fallback.style && weight.includes(fallback.weight)
    );
    if (cut === undefined) throw new Error(`No cut for the fallback ${fallback.family} ${fallback.weight}.`);
    locals[fallback.standsFor]!.push(formatFallback(fallback, await readMetrics(cut, fallback.weight)));
  }
  await writeSheet('fonts.css', faces);
  await writeSheet('fonts-serif.css', locals['Source Serif 4']!);
  // Documents that load no font have these alone: the words of drawings are placed by their measure.
  await writeSheet('fonts-sans.css', locals['Libre Franklin']!);
}

await mkdir(folder, { recursive: true });
const total = (await writeCuts()) + (await writeFigures());
await writePictureCuts();
await writeFaces();
for (const name of ['source-serif-4', 'libre-franklin']) {
  const licence = await readFile(new URL(`node_modules/@fontsource-variable/${name}/LICENSE`, root));
  await writeFile(new URL(`${name}.LICENSE.txt`, folder), licence);
}
console.log(`fonts of a first view: ${total} bytes (at most 70,000)`);
if (total > 70_000) process.exitCode = 1;
