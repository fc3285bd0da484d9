import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Timeline from '../../../src/islands/timeline/Timeline.svelte';
import { drawTimeline } from '../../../src/lib/timeline/draw.ts';
import { packTimeline } from '../../../src/lib/timeline/pack.ts';
import { aTimeline } from '../lib/timeline/fixture.ts';

const data = aTimeline([
  { start: 10, title: 'Certificate <granted>' },
  { start: 200, end: 231, lane: 1, when: 'May 2025', short: 'May 2025', status: 'waiting' },
  { start: 210 }
]);
const children = createRawSnippet(() => ({ render: () => '<p>The sheet</p>' }));
const { body } = render(Timeline, {
  props: {
    data: packTimeline(data),
    frames: drawTimeline(data).map(({ frame }) => frame),
    cards: '/x/cards/events.json',
    base: 'figure-one',
    pages: { event: '/x/timeline/*/', evidence: '/x/sources/#evidence-*' },
    children
  }
});

describe('Timeline, rendered at build', () => {
  it('shows the sheet that it is given, and draws nothing itself', () => {
    expect(body).toContain('<p>The sheet</p>');
    expect(body.match(/<svg[^>]*class="drawing live"/g)).toHaveLength(1);
    expect(body).not.toMatch(/data-event|data-count/);
  });

  it('has its controls in place, with names', () => {
    for (const bench of ['previous', 'next', 'zoom-in', 'zoom-out', 'pan']) {
      expect(body).toMatch(new RegExp(`<button[^>]*data-bench="${bench}"`));
    }
    expect(body.match(/aria-pressed="true"/g)).toHaveLength(1);
    expect(body, 'room for the scrollbar').toContain('class="scrollbar"');
  });

  it('writes no style attribute', () => {
    expect(body).not.toMatch(/\sstyle=/);
  });

  it('is not ready, and holds no card', () => {
    expect(body).toContain('data-widget="timeline"');
    expect(body).not.toContain('data-ready');
    expect(body).not.toContain('data-card');
  });
});
