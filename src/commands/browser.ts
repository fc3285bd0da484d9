import { accessSync, constants, existsSync, globSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { runProgram, runTool } from './tools.ts';

/** Arguments that keep a test browser quiet: no sandbox (root in a container), no calls to its maker. */
export const launchArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-component-update'
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const places: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['/Applications', `${homedir()}/Applications`].flatMap((folder) => [
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`
  ]),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
      .filter(() => process.env[variable])
      .map((path) => join(process.env[variable]!, path))
  ),
  linux: (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
};

/** Browsers that Playwright has downloaded for any project on this machine, newest first. */
function readPlaywrightCache(): string[] {
  const cache = {
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright')
  }[process.platform as 'darwin' | 'win32'];
  const folder = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? cache ?? join(homedir(), '.cache/ms-playwright');
  const programs = ['chrome', 'chrome.exe', 'Chromium', 'Google Chrome for Testing'].join(',');
  return globSync(`chromium-*/**/{${programs}}`, { cwd: folder })
    .sort()
    .reverse()
    .map((path) => join(folder, path));
}

/** True when this may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Resolves the Chromium to test with: CHROME_PATH or BROWSER_PATH, then an installed one, then Playwright's.
 * @throws when CHROME_PATH or BROWSER_PATH names no program
 */
export function resolveBrowser(): string | null {
  for (const variable of ['CHROME_PATH', 'BROWSER_PATH']) {
    const path = process.env[variable];
    if (path && isProgram(path)) return path;
    if (path) throw new Error(`${variable} is "${path}", which is no program.`);
  }
  const installed = [...(places[process.platform] ?? []), chromium.executablePath(), ...readPlaywrightCache()];
  return installed.find((path) => path && isProgram(path)) ?? null;
}

/** Debian has Chromium as a package; Ubuntu's package of that name needs snap, which containers lack. */
const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));

const isRoot = (): boolean => process.getuid?.() === 0;

/** Installs with apt; true when it worked. */
async function installWithApt(): Promise<boolean> {
  const [program, ...prefix] = isRoot() ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  for (const step of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const { code } = await runProgram(program!, [...prefix, ...step], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (code !== 0) return false;
  }
  return true;
}

/**
 * Resolves a browser, and installs one where there is none: from Debian's packages, elsewhere Playwright's.
 * @throws with what to do when neither works
 */
export async function installBrowser(say: (line: string) => void): Promise<string> {
  const found = resolveBrowser();
  if (found) return found;
  say('No Chromium, Chrome or Edge found; installing one.');
  const fromApt = isDebian() && (await installWithApt()) ? resolveBrowser() : null;
  if (fromApt) return fromApt;
  const system = process.platform === 'linux' && isRoot() ? ['--with-deps'] : [];
  const { output } = await runTool('playwright-core', ['install', ...system, 'chromium']);
  const fromPlaywright = resolveBrowser();
  if (fromPlaywright) return fromPlaywright;
  throw new Error(`${output}\nNo browser could be installed. Install Chromium or Chrome, or set CHROME_PATH to one.`);
}

/** Opens the browser without a window. @throws when there is none */
export async function openBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = resolveBrowser();
  if (!executablePath) throw new Error('No browser found. "node src/commands/browser.ts" installs one.');
  return chromium.launch({ ...options, executablePath, args: [...launchArguments, ...(options.args ?? [])] });
}

if (import.meta.main) {
  installBrowser(console.error)
    .then((path) => console.log(path))
    .catch((error: Error) => {
      console.error(error.message);
      process.exitCode = 1;
    });
}
