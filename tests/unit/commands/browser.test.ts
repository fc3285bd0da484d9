import { afterEach, describe, expect, it, vi } from 'vitest';
import { launchArguments, resolveBrowser } from '../../../src/commands/browser.ts';

afterEach(() => vi.unstubAllEnvs());

describe('resolveBrowser', () => {
  it.each(['CHROME_PATH', 'BROWSER_PATH'])('takes the program that %s names', (variable) => {
    vi.stubEnv('CHROME_PATH', '');
    vi.stubEnv(variable, process.execPath);
    expect(resolveBrowser()).toBe(process.execPath);
  });

  it('says when CHROME_PATH names no program, rather than testing with another', () => {
    vi.stubEnv('CHROME_PATH', '/no/such/browser');
    expect(() => resolveBrowser()).toThrow('CHROME_PATH is "/no/such/browser", which is no program.');
  });
});

it('launches a browser that calls nobody', () => {
  expect(launchArguments).toContain('--disable-background-networking');
});
