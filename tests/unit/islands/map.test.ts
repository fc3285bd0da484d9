import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import StoryMap from '../../../src/islands/map/StoryMap.svelte';
import { selectAssets, toMapAsset } from '../../../src/lib/map/model.ts';
import { packAssets } from '../../../src/lib/map/pack-assets.ts';
import { figures, story } from '../lib/map/support.ts';

const figure = figures.find(({ id }) => id === 'copperbelt')!;
const props = {
  assets: packAssets(selectAssets(figure, story).map(toMapAsset)),
  classes: story.site.alignments,
  cards: '/cards/assets.json',
  asOf: story.site.asOfLabel,
  credit: 'Natural Earth',
  locale: 'en-GB',
  kinds: story.site.assetKinds,
  page: '/map/*/',
  live: { tiles: '/map/v1/', font: '/font.woff2', styles: '/live.css' },
  children: createRawSnippet(() => ({ render: () => '<p class="drawn">drawn at build</p>' }))
};
const { body } = render(StoryMap, { props });

describe('StoryMap, rendered at build', () => {
  it('holds what the server drew', () => {
    expect(body).toContain('<p class="drawn">drawn at build</p>');
  });

  it('offers no control that needs script, and no card', () => {
    expect(body).not.toMatch(/<button(?![^>]*disabled)/);
    expect(body).not.toContain('data-card');
    expect(body).not.toContain('data-ready');
  });

  it('writes no style attribute', () => {
    expect(body).not.toMatch(/\sstyle=/);
  });
});
