import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { preloadIsland, tidyPage } from '../../../src/loader/tidy-html.ts';

const policy = '<meta http-equiv="content-security-policy" content="default-src \'none\'">';
const style = '<style>astro-island,astro-slot{display:contents}</style>';

it('moves the policy to the front of the head and the style of islands into it', () => {
  const page = `<head><meta charset="utf-8"><script></script>${policy}</head><body><div>${style}<p>Text</p></div></body>`;
  expect(tidyPage(page)).toBe(
    `<head><meta charset="utf-8">${policy}<script></script>${style}</head><body><div><p>Text</p></div></body>`
  );
});

it('leaves a page without either as it is', () => {
  const page = '<head><meta charset="utf-8"></head><body></body>';
  expect(tidyPage(page)).toBe(page);
});

it('names the scripts of an island that has the page’s address, and those that they import at once', async () => {
  const root = mkdtempSync(join(tmpdir(), 'tidy-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, '_astro'));
  const files = {
    'Timeline.js': 'import{a}from"./shared.js";const later=()=>import("./later.js")',
    'client.js': 'import "./shared.js"',
    'shared.js': 'export const a=1',
    'later.js': ''
  };
  for (const [name, source] of Object.entries(files)) writeFileSync(join(root, '_astro', name), source);
  const toPage = (address: boolean, head = '') =>
    `<head>${head}</head><astro-island component-url="/base/_astro/Timeline.js" renderer-url="/base/_astro/client.js" ` +
    `props="{&quot;address&quot;:[0,${address}]}"></astro-island>`;
  const links = ['Timeline', 'client', 'shared'].map(
    (name) => `<link rel="modulepreload" fetchpriority="low" href="/base/_astro/${name}.js">`
  );
  expect(await preloadIsland(toPage(true), root)).toBe(toPage(true, links.join('')));
  expect(await preloadIsland(toPage(false), root)).toBe(toPage(false));
});
