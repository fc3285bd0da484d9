import { cpSync, mkdtempSync, rmSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fromRoot } from '../../../src/commands/tools.ts';
import { formatProblems } from '../../../src/lib/story/problem.ts';
import { readStory } from '../../../src/loader/story.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The story of the fixtures with other words at the end of its first chapter: its mistakes, and the line of those words. */
function readWith(text: string, figures = '[lamp-steps, coast, harbour-clock]') {
  const dir = mkdtempSync(join(tmpdir(), 'steps-'));
  folders.push(dir);
  cpSync(fromRoot('tests/fixtures/story'), dir, { recursive: true });
  const cover = join(dir, 'chapters/00-cover/index.mdx');
  // The clock may be shown once, and the words here show it.
  const rest = readFileSync(cover, 'utf8').replace(/^figures: .*$/m, 'figures: []');
  writeFileSync(cover, rest.replace(/^<Figure .*$/m, ''));
  const path = join(dir, 'chapters/01-the-lamp/index.mdx');
  const source = readFileSync(path, 'utf8').replace(/^figures: .*$/m, `figures: ${figures}`);
  writeFileSync(path, `${source}\n${text}\n`);
  return { problems: readStory(dir).problems, line: source.split('\n').length + 1 };
}

const inSteps = (view: string) =>
  `<Steps figure="harbour-clock">\n\n<Step view="${view}">\n\nIt burned.\n\n</Step>\n\n</Steps>`;

describe('steps that follow a timeline', () => {
  it.each([
    'event=lamp-lit',
    't=2018-11',
    'window=2018-01-01/2019-01-31',
    'window=2018-10-01/2018-12-31&event=lamp-lit'
  ])('may show %s', (view) => expect(readWith(inSteps(view)).problems).toEqual([]));

  it.each([
    ['an unknown event', 'event=no-such-event', 'an event that harbour-clock shows'],
    ['a window that is none', 'window=soon', 'another value for window: it is not two days'],
    ['a window beside the clock', 'window=1850-01-01/1850-12-31', 'a window on the clock of harbour-clock'],
    ['an event beside its window', 'window=2019-01-15/2019-01-31&event=lamp-lit', 'an event in its window'],
    ['a name that no timeline knows', 'evnt=lamp-lit', 'one of t, window, event instead of evnt'],
    ['a view of the map', 'asset=lock', 'one of t, window, event instead of asset'],
    ['no view', '', 'a view']
  ])('may not show %s', (_, view, expected) => {
    const { problems, line } = readWith(inSteps(view));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      file: 'content/chapters/01-the-lamp/index.mdx',
      line: line + 2,
      field: '<Step>',
      expected: expect.stringContaining(expected) as string
    });
    expect(problems[0]?.example).toMatch(/^<Step view="event=[a-z-]+">$/);
    expect(formatProblems(problems)).toContain(`index.mdx:${line + 2}  <Step>`);
  });

  it.each([
    ['an unknown figure', '<Steps figure="no-clock">', '[lamp-steps, coast, no-clock]', 'the id of a timeline'],
    ['a figure that is neither', '<Steps figure="lamp-steps">', '[lamp-steps, coast]', 'the id of a timeline'],
    ['no figure', '<Steps>', '[lamp-steps, coast]', 'the id of a timeline']
  ])('need a timeline or a map: %s', (_, tag, figures, expected) => {
    const { problems, line } = readWith(`${tag}\n\n<Step view="event=lamp-lit">\n\nx\n\n</Step>\n\n</Steps>`, figures);
    expect(problems.find(({ field }) => field === '<Steps>')).toMatchObject({
      line,
      expected: expect.stringContaining(expected) as string,
      example: '<Steps figure="harbour-clock">'
    });
  });

  it('do not stand in each other', () =>
    expect(
      readWith(inSteps('event=lamp-lit').replace('It burned.', inSteps('event=lamp-lit'))).problems.map(
        ({ expected }) => expected
      )
    ).toContain('no <Steps> around it: end the first with </Steps>'));

  it('are not empty', () =>
    expect(readWith('<Steps figure="harbour-clock">\n\nWords.\n\n</Steps>').problems).toMatchObject([
      { expected: 'a <Step> with text in it before </Steps>' }
    ]));

  it('need their figure among those of the chapter', () =>
    expect(readWith(inSteps('event=lamp-lit'), '[lamp-steps, coast]').problems).toMatchObject([
      { field: 'figures', expected: 'harbour-clock, which the text uses, in this list' }
    ]));
});

describe('a step outside', () => {
  const alone = (view: string) => readWith(`<Step view="${view}">\n\nx\n\n</Step>`, '[lamp-steps, coast]').problems;

  it('may lead to a view of the map', () => expect(alone('at=59.7,21.5,5')).toEqual([]));

  it('may not lead where nothing is', () =>
    expect(alone('asset=no-such-asset')).toMatchObject([
      { field: '<Step>', expected: 'another value for asset: there is no such asset here' }
    ]));
});
