import { describe, expect, it } from 'vitest';
import { checkSteps } from '../../../../src/lib/story/steps.ts';
import type { RecordProblem } from '../../../../src/lib/story/record-problem.ts';
import { story } from '../../../support/content.ts';

const [chapter] = story.chapters;

/** What is expected instead of each mistake in a text of one group. */
function check(figure: string, view: string): string[] {
  const problems: RecordProblem[] = [];
  const body = `Text.\n\n<Steps figure="${figure}">\n\n<Step view="${view}">\n\nText.\n\n</Step>\n\n</Steps>\n`;
  checkSteps(story, { ...chapter!, body }, (problem) => void problems.push(problem));
  return problems.map(({ line, expected }) => `${line! - chapter!.line + 1}: ${expected}`);
}

describe('the steps of a map', () => {
  it.each(['asset=kipushi', 'at=-11,26,7', 'asset=kipushi&at=-11.5,27,8&t=2024', 'show=china&at=2,-40,2', 'named=1'])(
    'may show %s',
    (view) => expect(check('full-map', view)).toEqual([])
  );

  it.each([
    ['copperbelt', 'asset=mirador', /^5: an asset that copperbelt shows; mirador is none/],
    ['full-map', 'asset=nowhere', /^5: an asset that full-map shows/],
    ['full-map', 'at=95,0,3', /^5: another value for at/],
    ['full-map', 'at=89,0,3', /^5: a camera that has an asset of full-map in its picture/],
    ['full-map', 'asset=kipushi&at=40,0,6', /^5: a camera that has Kipushi in its picture/],
    ['full-map', 't=2020', /^5: one of asset, .* as well/],
    ['full-map', 'event=vault-launch', /^5: one of t, asset, .* instead of event/],
    ['one-clock', 'asset=kipushi', /^5: one of t, window, event instead of asset/],
    ['ownership', 'asset=kipushi', /^3: the id of a timeline or a map/]
  ])('of %s may not show %s', (figure, view, expected) =>
    expect(check(figure, view)).toEqual([expect.stringMatching(expected) as string])
  );
});
