import { openBrowser, resolveBrowser } from '../../../src/commands/browser.ts';
import { size, type EngineKind } from './engine.ts';

const createKind = (name: string, isFlat: boolean): EngineKind => ({
  name,
  isFlat,
  isFound: () => resolveBrowser() !== null,
  start: async () => {
    const browser = await openBrowser(isFlat ? { args: ['--disable-3d-apis'] } : {});
    const page = await browser.newPage({ viewport: size });
    return {
      open: async (url) => void (await page.goto(url)),
      read: (expression) => page.evaluate(expression),
      click: (x, y) => page.mouse.click(x, y),
      press: (key) => page.keyboard.press(key),
      back: async () => void (await page.goBack()),
      close: () => browser.close()
    };
  }
});

export const chromium = createKind('chromium', false);
/** Without WebGL. */
export const flatChromium = createKind('chromium-flat', true);
