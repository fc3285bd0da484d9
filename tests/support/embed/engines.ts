import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Engine, EngineKind } from '../engines/engine.ts';
import { saveRow } from './table.ts';

/** Host pages whose frames the document can find, and what to do in them first. */
const hosts = new Map([
  ['01-wordpress', ''],
  ['02-pym', ''],
  ['04-iframe-resizer', ''],
  ['08-h5p', ''],
  ['10-strict-policy', ''],
  ['11-sandbox-scripts', ''],
  ['13-hidden', 'void document.querySelector("button").click()'],
  ['15-right-to-left', ''],
  ['18-many', '']
]);

/**
 * Asks each frame for its height: the errors, whole CSS pixels. A frame that does not answer within a second is off by
 * 9,999. The page goes to its end first, each time: a frame loads when it comes near, and moves on as others grow.
 */
const ask = `scrollTo(0, 9999) ?? Promise.all([...document.querySelectorAll('iframe')].map((frame) => new Promise((resolve) => {
  addEventListener('message', ({ source, data }) => {
    if (source === frame.contentWindow && data && data.type === 'iframe-resized') resolve(frame.clientHeight - data.height);
  });
  frame.contentWindow.postMessage({ type: 'iframe-child-init' }, '*');
  setTimeout(resolve, 1000, 9999);
})))`;

/** The same few host pages in another browser engine. */
export function testHosts(kind: EngineKind): void {
  let engine: Engine;
  beforeAll(async () => {
    engine = await kind.start();
  });
  afterAll(() => engine?.close());

  it.each([...hosts])('has its height in ' + kind.name + ' on %s', async (host, start) => {
    await engine.open(`${inject('hosts')}${host}/`);
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
      host: `${host} in ${kind.name}`,
      error: Math.max(...errors),
      shift: null,
      messages: null
    });
  });
}
