import { openBrowser, resolveBrowser } from '../../../src/commands/browser.ts';
import { size, type EngineKind } from './engine.ts';

export const chromium: EngineKind = {
  name: 'chromium',
  isFound: () => resolveBrowser() !== null,
  start: async () => {
    const browser = await openBrowser();
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
};
