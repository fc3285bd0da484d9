import puppeteer from 'puppeteer-core';
import { size, type EngineKind } from './engine.ts';
import { resolveProgram } from './programs.ts';

/** FIREFOX_PATH, or an installed one. */
const resolveFirefox = (): string | null => {
  const named = process.env['FIREFOX_PATH'];
  const usual = ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
  return resolveProgram(...(named ? [named] : usual));
};

/** Firefox by WebDriver BiDi. */
export const firefox: EngineKind = {
  name: 'firefox',
  isFound: () => resolveFirefox() !== null,
  start: async () => {
    const executablePath = resolveFirefox()!;
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    const page = await browser.newPage();
    await page.setViewport(size);
    return {
      open: async (url) => void (await page.goto(url)),
      read: async <T>(expression: string) => (await page.evaluate(expression)) as T,
      click: (x, y) => page.mouse.click(x, y),
      press: (key) => page.keyboard.press(key),
      // Puppeteer would wait for a page that never loads: the address changes, the document stays.
      back: async () => void (await page.evaluate('history.back()')),
      close: () => browser.close()
    };
  }
};
