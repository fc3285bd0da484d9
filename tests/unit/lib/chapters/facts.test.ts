import { describe, expect, it } from 'vitest';
import { selectBareFacts } from '../../../../src/lib/chapters/facts.ts';
import { createGazetteer } from '../../../../src/lib/chapters/gazetteer.ts';
import { aStory } from '../../../fixtures/records.ts';

const find = (text: string, allow: string[] = []) => selectBareFacts(text, createGazetteer(aStory()), allow);

describe('selectBareFacts', () => {
  it.each([
    ['It cost $10 billion.', ['$10', 'billion']],
    ['About 40 % of it, or 38%.', ['40 %', '38%']],
    ['Two lanes, twelve mines.', ['Two', 'twelve']],
    ['In December it ran.', ['December']],
    ['It was done in May.', ['May']],
    ['Acme and Paper House agree.', ['Acme', 'Paper House']],
    ['Acme Group pays.', ['Acme Group']]
  ])('finds the facts of “%s”', (text, facts) => expect(find(text)).toEqual(facts));

  it.each(['It may rain.', 'One lane waits.', 'The mine at Asset stands in Ecuador.', 'A second look.'])(
    'finds none in “%s”',
    (text) => expect(find(text)).toEqual([])
  );

  it('leaves out what is allowed, whole words only', () => {
    expect(find('Two lanes and two clocks', ['Two lanes'])).toEqual(['two']);
    expect(find('1,200', ['1'])).toEqual(['1,200']);
  });
});
