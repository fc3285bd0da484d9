import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

/** A file that the browser was given to save. */
export interface Saved {
  name: string;
  bytes: Buffer;
}

/** Clicks a control and takes the file that comes. */
export async function saveBy(page: Page, control: Locator): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), control.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Opens one of the tools of a figure. */
export async function openTool(figure: Locator, name: string | RegExp): Promise<Locator> {
  const tool = figure.locator('.figure-controls > details, .figure-tools > details').filter({
    has: figure.page().locator('summary', { hasText: name })
  });
  if ((await tool.getAttribute('open')) === null) await tool.locator('summary').click();
  return tool;
}

/** Width and height of a PNG, from its head. */
export const readPngSize = (bytes: Buffer): [number, number] => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

interface PictureFacts {
  /** Empty where the file is well-formed XML. */
  problem: string;
  width: number;
  height: number;
  texts: string[];
  /** Pairs of texts that cover each other, and texts outside the picture. */
  collisions: string[];
  /** What a file on its own would not have: classes, styles, scripts, links, files of the site, shares of a width. */
  strangers: string[];
  /** True where the file drawn as an image has more than one colour. */
  isDrawn: boolean;
  /** Colour of the left upper corner, as `r,g,b`. */
  ground: string;
}

/** Reads a saved SVG in an empty page: as XML, as a drawing, and as an image. */
export async function readPicture(page: Page, source: string): Promise<PictureFacts> {
  await page.goto('about:blank');
  return page.evaluate(async (text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const problem = parsed.querySelector('parsererror')?.textContent ?? '';
    const svg = document.importNode(parsed.documentElement, true) as Element as SVGSVGElement;
    document.body.replaceChildren(svg);
    await document.fonts.ready;
    const frame = svg.getBoundingClientRect();
    const labels = [...svg.querySelectorAll('text')].map((one) => ({
      text: (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
      box: one.getBoundingClientRect()
    }));
    const outside = labels.filter(
      ({ box }) =>
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 1 ||
        box.bottom > frame.bottom + 1
    );
    const pairs = labels.flatMap((a, index) =>
      labels.slice(index + 1).flatMap((b) => {
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        // Boxes of text are taller than its letters by about a quarter.
        return width > 1 && height > Math.min(a.box.height, b.box.height) * 0.25 ? [`"${a.text}" and "${b.text}"`] : [];
      })
    );
    const strangers = [...svg.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => /^(class|style|on.*|data-.*)$/.test(name) || /url\((?!#)|var\(|%$/.test(value))
        .map(({ name, value }) => `${element.localName} ${name}=${value}`)
    );
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set(new Uint32Array(data.buffer));
    return {
      problem,
      width: frame.width,
      height: frame.height,
      texts: labels.map(({ text: label }) => label),
      collisions: [...pairs, ...outside.map(({ text: label }) => `"${label}" leaves the picture`)],
      strangers: [
        ...strangers,
        ...[...svg.querySelectorAll('a, script, foreignObject, svg')].map(({ localName }) => localName)
      ],
      isDrawn: colours.size > 20,
      ground: [...data.slice(0, 3)].join()
    };
  }, source);
}
