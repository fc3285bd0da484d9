import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fromRoot } from '../../../src/commands/tools.ts';
import { resolveStory } from '../../../src/loader/story.ts';

let folder: string | undefined;

/** The real content with one change to the assets of Africa; every replacement must find its text. */
function createContent(from: string, to: string): string {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(fromRoot('content'), folder, { recursive: true });
  const file = join(folder, 'assets/africa.yaml');
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`no ${from} in africa.yaml`);
  writeFileSync(file, text.replace(from, to));
  return folder;
}

afterEach(() => {
  if (folder) rmSync(folder, { recursive: true });
});

const file = String.raw`content\/assets\/africa\.yaml:\d+ {2}`;

describe('a mistake in an asset stops the build', () => {
  it.each([
    [
      'a class before a change that nobody knows',
      'before: us_allied',
      'before: usa_allied',
      `${file}tenke › history › before\\s+found: +usa_allied\\s+expected: +an id of a class of assets that site\\.yaml lists\\s+example: +china`
    ],
    [
      'a town off every railway',
      'route: [Lobito, Luau]',
      'route: [Lobito, Mongu]',
      `${file}lobito › route\\s+found: +Mongu\\s+expected: +a town that a railway of the basemap passes\\s+example: +\\[Lobito, Luau\\]`
    ],
    [
      'a town that the basemap lacks',
      'route: [Lobito, Luau]',
      'route: [Lobito, Loau]',
      `${file}lobito › route\\s+found: +Loau\\s+expected: +a town that the basemap names`
    ],
    [
      'a route of one town',
      'route: [Lobito, Luau]',
      'route: [Lobito]',
      `${file}lobito › route\\s+found: +\\["Lobito"\\]\\s+expected: +two towns or more, of an asset of the form “line”`
    ],
    ['a form that no map draws', 'form: line', 'form: track', `${file}lobito › form\\s+found: +"track"`],
    [
      'what happened earlier below what happened later',
      "date: '2021-04-13'",
      "date: '2019'",
      `${file}kisanfu › history › 1 › date\\s+found: +2019\\s+expected: +the oldest first: a date that is not before 2020-12, which stands above it`
    ]
  ])('%s', (_, from, to, message) => {
    expect(() => resolveStory(createContent(from, to))).toThrow(new RegExp(message));
  });
});
