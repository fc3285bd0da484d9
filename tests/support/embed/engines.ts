import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Engine, EngineKind } from '../engines/engine.ts';
import { createFilePage } from './file-page.ts';
import { saveRow } from './table.ts';

/** Host pages that a script sizes frames in, with a query if need be, and what to do there first. */
const hosts = new Map([
  ['01-wordpress/', ''],
  ['02-pym/', ''],
  ['03-open-iframe-resizer/', ''],
  ['04-iframe-resizer/', ''],
  ['05-amp/', ''],
  ['06-datawrapper/', ''],
  ['07-newsrooms/?medium', ''],
  ['07-newsrooms/?guardian', ''],
  ['08-h5p/', ''],
  ['09-canvas/', ''],
  ['10-strict-policy/', ''],
  ['11-sandbox-scripts/', ''],
  ['13-hidden/', 'void document.querySelector("button").click()'],
  ['14-shadow/', ''],
  ['15-right-to-left/', ''],
  ['16-narrow/', ''],
  ['17-print/', ''],
  ['18-many/', ''],
  ['19-noise/', ''],
  ['21-file/', ''],
  ['22-generous/?more=7', '']
]);
/** CSS pixels that a host page adds to each height. */
const added = new Map([['22-generous/?more=7', 7]]);
/** How long a figure says its height unheard, and a little more, ms. */
const silence = 10_500;

/** Frames of a page, in open shadow roots too. */
const list = `[document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
  .flatMap((root) => [...root.querySelectorAll('iframe')])`;

/**
 * Asks each frame for its height: the errors, whole CSS pixels. A frame that does not answer within a second is off by
 * 9,999. The page goes to its end first, each time: a frame loads when it comes near, and moves on as others grow.
 */
const ask = `scrollTo(0, 9999) ?? Promise.all(${list}.map((frame) => new Promise((resolve) => {
  addEventListener('message', ({ source, data }) => {
    if (source === frame.contentWindow && data && data.type === 'iframe-resized') resolve(frame.clientHeight - data.height);
  });
  frame.contentWindow.postMessage({ type: 'iframe-child-init' }, '*');
  setTimeout(resolve, 1000, 9999);
})))`;

/** The host pages in another browser engine. */
export function testHosts(kind: EngineKind): void {
  let engine: Engine;
  const file = createFilePage();

  /** Waits until all frames have their heights. */
  const expectHeights = async (host: string, more = 0): Promise<void> => {
    let errors: number[] = [];
    await expect
      .poll(
        async () => {
          errors = await engine.read<number[]>(ask);
          return errors.length > 0 && errors.every((error) => Math.abs(error - more) <= 1);
        },
        { timeout: 12_000 }
      )
      .toBe(true);
    saveRow(inject('rows'), {
      host: `${host.replace('/', '')} in ${kind.name}`,
      error: Math.max(...errors),
      shift: null,
      messages: null
    });
  };

  beforeAll(async () => {
    engine = await kind.start();
  });
  afterAll(() => engine?.close());

  it.each([...hosts])('has its height in ' + kind.name + ' on %s', async (host, start) => {
    await engine.open(host === '21-file/' ? file : inject('hosts') + host);
    if (start) await engine.read(start);
    await expectHeights(host, added.get(host));
  });

  it('has its height in ' + kind.name + ' when the script comes after the figure has fallen silent', async () => {
    await engine.open(inject('hosts') + '23-late/');
    await new Promise((resolve) => setTimeout(resolve, silence));
    const script = JSON.stringify(`${inject('address')}embed.js`);
    await engine.read(`void document.head.append(Object.assign(document.createElement('script'), { src: ${script} }))`);
    await expectHeights('23-late/');
  });

  it('has room in ' + kind.name + ' with the heights of the snippets alone', async () => {
    await engine.open(inject('hosts') + '24-snippet/');
    // One height for all widths is at least as high as what is shown.
    await expect
      .poll(
        async () => {
          const [exact = NaN, plain = NaN] = await engine.read<number[]>(ask);
          return Math.abs(exact) <= 1 && plain >= -1 && plain < 1000;
        },
        { timeout: 12_000 }
      )
      .toBe(true);
  });

  it.each(['12-sandbox-nothing/', '20-no-script/'])(
    'is as high as its snippet says in ' + kind.name + ' on %s',
    async (host) => {
      await engine.open(inject('hosts') + host);
      const heights = await engine.read<number[][]>(
        `${list}.map(({ height, clientHeight }) => [+height, clientHeight])`
      );
      expect(heights.length).toBeGreaterThan(0);
      for (const [said, own] of heights) expect(own).toBe(said);
    }
  );
}
