import { describe, expect, it } from 'vitest';
import type { Story } from '../../../../src/lib/story/story.ts';
import { placeChecklist } from '../../../../src/lib/pictures/checklist-sheet.ts';
import { checklist, story } from '../figures/fixture.ts';
import { expectClear, longWord, longWords, measure, selectRects, toWords } from './support.ts';

const width = 1080;

describe('placeChecklist', () => {
  it('ticks each step, and leaves the last box empty in the colour of the lane', () => {
    const picture = placeChecklist(checklist, story, width, measure);
    const boxes = selectRects(picture, 'line').filter((rect) => rect.width < 20);
    expect(boxes.map(({ role }) => role)).toEqual([undefined, undefined, 'copper']);
    expect(picture.shapes.filter(({ ink }) => ink === 'check').length).toBe(2);
    expect(picture.shapes.filter(({ ink }) => ink === 'thick').map(({ role }) => role)).toEqual(['copper', 'copper']);
    expect(picture.lines.filter(({ tone }) => tone === 'copper').map(({ text }) => text)).toEqual([
      'Date',
      'Contract signed'
    ]);
    expectClear(picture, width);
  });

  it('says what was done, when, and by whose account', () => {
    const words = toWords(placeChecklist(checklist, story, width, measure));
    expect(words).toMatch(/^The trial stated by the company December 2025 The certificate .* August 2022/);
    expect(words).toMatch(/No date$/);
  });

  it.each([0, 1, 30])('frames %i steps', (count) => {
    const steps = Array.from({ length: count }, () => 'trial');
    const picture = placeChecklist({ ...checklist, steps }, story, width, measure);
    const frame = selectRects(picture, 'line').at(-1)!;
    expect(frame.height).toBeLessThan(picture.height);
    expect(picture.lines.every(({ y }) => y < frame.y + frame.height - 4)).toBe(true);
    expectClear(picture, width);
  });

  it.each([longWords, longWord])('wraps long text', (text) => {
    const events = story.events.map((event) => ({ ...event, title: text, statedBy: text }));
    const missing = { label: text, detail: text };
    expectClear(placeChecklist({ ...checklist, missing }, { ...story, events } as Story, width, measure), width);
  });
});
