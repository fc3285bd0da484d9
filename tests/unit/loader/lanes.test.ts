import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fromRoot } from '../../../src/commands/tools.ts';
import { resolveStory } from '../../../src/loader/story.ts';

let folder: string | undefined;

/** A copy of the second story with one file changed. */
function createContent(name: string, change: (text: string) => string): string {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(fromRoot('tests/fixtures/story'), folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return folder;
}

afterEach(() => {
  if (folder) rmSync(folder, { recursive: true });
});

describe('a lane that site.yaml does not list', () => {
  it('stops the build where an event names it, with file, line and what is expected', () => {
    const dir = createContent('events/ferry.yaml', (text) => text.replace('lane: ferry', 'lane: fery'));
    expect(() => resolveStory(dir)).toThrow(
      /content\/events\/ferry\.yaml:1 {2}summer-timetable › lane\s+found: +fery\s+expected: +an id of a lane that site\.yaml lists/
    );
  });

  it('stops the build where a figure draws it', () => {
    const dir = createContent('figures.yaml', (text) =>
      text.replace(/lanes: \[.*\]/, 'lanes: [light, lock, ferry, balloon]')
    );
    expect(() => resolveStory(dir)).toThrow(
      /content\/figures\.yaml:\d+ {2}\S+ › lanes\s+found: +balloon\s+expected: +an id of a lane that site\.yaml lists/
    );
  });
});
