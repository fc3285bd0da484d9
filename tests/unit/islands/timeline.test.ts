import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Timeline from '../../../src/islands/timeline/Timeline.svelte';
import { aTimeline } from '../lib/timeline/fixture.ts';

const data = aTimeline([
  { start: 10, title: 'Certificate <granted>' },
  { start: 200, end: 231, lane: 1, when: 'May 2025', short: 'May 2025', status: 'waiting' },
  { start: 210 }
]);
const pages = { event: '/x/timeline/*/', evidence: '/x/sources/#evidence-*' };
const { body } = render(Timeline, { props: { data, cards: {}, base: 'figure-one', pages } });
const lanes = body.slice(body.indexOf('class="lanes"'));

describe('Timeline, rendered at build', () => {
  it('lists every event once, by lane and in order of time, with a link to its page', () => {
    const links = [...lanes.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual(['/x/timeline/event-0/', '/x/timeline/event-2/', '/x/timeline/event-1/']);
    expect(lanes.match(/<ol/g)).toHaveLength(2);
    expect(lanes.match(/role="group" aria-labelledby="figure-one-lane-\d"/g)).toHaveLength(2);
  });

  it('hides its drawings from assistive technology and keeps their links out of the tab order', () => {
    expect(body.match(/<svg[^>]*class="drawing [^>]*aria-hidden="true"/g)).toHaveLength(4);
    const drawn = body.slice(0, body.indexOf('class="lanes"'));
    expect(drawn.match(/<a /g)).toHaveLength(12);
    expect(drawn.match(/<a [^>]*tabindex="-1"/g)).toHaveLength(12);
  });

  it('escapes text and writes no style attribute', () => {
    expect(body).toContain('Certificate &lt;granted>');
    expect(body).not.toMatch(/\sstyle=/);
  });

  it('is not ready, and holds no card', () => {
    expect(body).toContain('data-widget="timeline"');
    expect(body).not.toContain('data-ready');
    expect(body).not.toContain('data-card');
  });
});
