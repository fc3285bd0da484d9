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
  ['18-many/', ''],
  ['19-noise/', ''],
  ['21-file/', '']
]);

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

/** The same few host pages in another browser engine. */
export function testHosts(kind: EngineKind): void {
  let engine: Engine;
  const file = createFilePage();
  beforeAll(async () => {
    engine = await kind.start();
  });
  afterAll(() => engine?.close());

  it.each([...hosts])('has its height in ' + kind.name + ' on %s', async (host, start) => {
    await engine.open(host === '21-file/' ? file : inject('hosts') + host);
    if (start) await engine.read(start);
    let errors: number[] = [];
    await expect
      .poll(
        async () => {
          errors = await engine.read<number[]>(ask);
          return errors.length > 0 && errors.every((error) => Math.abs(error) <= 1);
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
