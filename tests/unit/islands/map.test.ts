import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import StoryMap from '../../../src/islands/map/StoryMap.svelte';
import { selectAssets, toMapAsset } from '../../../src/lib/map/model.ts';
import { formatSheets } from '../../../src/lib/map/pack.ts';
import { figures, story, toSheets } from '../lib/map/support.ts';

const figure = figures.find(({ id }) => id === 'copperbelt')!;
const records = selectAssets(figure, story);
const props = {
  label: 'Map of <12> assets',
  sheets: formatSheets(
    toSheets(figure),
    records.map(({ id }) => id)
  ),
  assets: JSON.stringify(records.map(toMapAsset)),
  classes: story.site.alignments,
  cards: '/cards/assets.json',
  asOf: story.site.asOfLabel,
  credit: 'Natural Earth',
  locale: 'en-GB'
};
const { body } = render(StoryMap, { props });

describe('StoryMap, rendered at build', () => {
  it('links every asset in each of its four arrangements', () => {
    expect(body.match(/<a[^>]*class="map-mark/g)).toHaveLength(4 * records.length);
    for (const { id } of records) expect(body).toContain(`href="/map/${id}/"`);
  });

  it('names each mark with its label and class', () => {
    expect(body).toContain('aria-label="Kamoto, In play"');
    expect(body).toContain('aria-label="Map of &lt;12> assets"');
  });

  it('offers no control that needs script, and no card', () => {
    expect(body).not.toMatch(/<button(?![^>]*disabled)/);
    expect(body).not.toContain('data-card');
    expect(body).not.toContain('data-ready');
    expect(body).not.toMatch(/tabindex="-1" data-mark|<a[^>]*class="map-mark[^>]*tabindex/);
  });

  it('writes no style attribute', () => {
    expect(body).not.toMatch(/\sstyle=/);
  });
});
