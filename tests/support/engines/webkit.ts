import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { Builder, Capabilities, Key as Keys, Origin, type WebDriver } from 'selenium-webdriver';
import { size, type EngineKind, type Key } from './engine.ts';
import { resolveProgram } from './programs.ts';

const keys: Record<Key, string> = {
  ArrowDown: Keys.ARROW_DOWN,
  ArrowLeft: Keys.ARROW_LEFT,
  ArrowRight: Keys.ARROW_RIGHT,
  ArrowUp: Keys.ARROW_UP,
  End: Keys.END,
  Enter: Keys.ENTER,
  Escape: Keys.ESCAPE,
  Home: Keys.HOME
};

/** The driver, the browser, and a display without a screen; null where one of them is missing. */
function resolvePrograms(): { driver: string; binary: string; display: string } | null {
  const driver = resolveProgram('WebKitWebDriver');
  const binary = resolveProgram('/usr/lib/*/webkit2gtk-4.?/MiniBrowser', '/usr/libexec/webkit2gtk-4.?/MiniBrowser');
  const display = resolveProgram('xvfb-run');
  return driver && binary && display ? { driver, binary, display } : null;
}

const resolvePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Connects to the driver, which takes a moment to listen. */
async function connect(port: number, binary: string): Promise<WebDriver> {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] }
  });
  for (let tries = 50; ; tries -= 1) {
    try {
      return await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
    } catch (error) {
      if (tries === 0 || !String(error).includes('ECONNREFUSED')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** Ends the driver and what it started; Xvfb is in the same group of processes. */
function end({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid);
  } catch {
    // It has ended by itself.
  }
}

/** WebKitGTK by WebDriver, in a window on a display of its own. */
export const webkit: EngineKind = {
  name: 'webkit',
  isFound: () => resolvePrograms() !== null,
  start: async () => {
    const { driver, binary, display } = resolvePrograms()!;
    const port = await resolvePort();
    const server = spawn(display, ['--auto-servernum', driver, `--port=${port}`], {
      detached: true,
      stdio: 'ignore',
      // Root has no sandbox in a container, and there is no graphics card to draw with.
      env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' }
    });
    try {
      const session = await connect(port, binary);
      await session
        .manage()
        .window()
        .setRect({ x: 0, y: 0, ...size });
      const pointer = (): ReturnType<WebDriver['actions']> => session.actions({ async: true });
      return {
        open: (url) => session.get(url),
        read: (expression) => session.executeScript(`return ${expression}`),
        click: (x, y) =>
          pointer()
            .move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT })
            .press()
            .release()
            .perform(),
        press: (key) => pointer().sendKeys(keys[key]).perform(),
        back: () => session.navigate().back(),
        close: async () => {
          await session.quit().catch(() => undefined);
          end(server);
        }
      };
    } catch (error) {
      end(server);
      throw error;
    }
  }
};
