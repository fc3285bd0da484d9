import { render } from 'svelte/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CardStore } from '../../../src/islands/shared/cards.svelte.ts';
import { MapState } from '../../../src/islands/map/map-state.svelte.ts';
import { createViewState } from '../../../src/islands/shared/view.svelte.ts';
import MapCard from '../../../src/islands/map/MapCard.svelte';
import { toAssetCards, toMapAsset, type AssetCard } from '../../../src/lib/map/model.ts';
import { story } from '../lib/map/support.ts';

const cards = toAssetCards(story.assets, story);
const asset = story.assets.find(({ id }) => id === 'kipushi')!;
const { alignments, assetKinds, asOfLabel } = story.site;
const map = new MapState([toMapAsset(asset)], alignments, createViewState(false), {
  page: '/map/*/',
  kinds: assetKinds,
  locale: 'en-GB'
});
const url = '/cards/assets.json';

const answer = (ok: boolean) => {
  const fetched = vi.fn(() => Promise.resolve(new Response(JSON.stringify(cards), { status: ok ? 200 : 404 })));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
const draw = (store: CardStore<AssetCard>) =>
  render(MapCard, {
    props: {
      map,
      asset: toMapAsset(asset),
      store,
      asOf: asOfLabel,
      onclose: () => undefined,
      onstep: () => undefined
    }
  }).body;

afterEach(() => vi.unstubAllGlobals());

describe('cards of assets', () => {
  it('are fetched once, however many of them open', async () => {
    const fetched = answer(true);
    const store = new CardStore<AssetCard>(url);
    await Promise.all([store.load(), store.load()]);
    await store.load();
    expect(fetched).toHaveBeenCalledExactlyOnceWith(url);
    expect(store.cards).toEqual(cards);
  });

  it('are asked for again after a failure', async () => {
    answer(false);
    const store = new CardStore<AssetCard>(url);
    await store.load();
    expect(store.isFailed).toBe(true);
    answer(true);
    await store.load();
    expect([store.isFailed, store.cards]).toEqual([false, cards]);
  });

  it('need no fetch where the page has them', async () => {
    const fetched = answer(true);
    const store = new CardStore<AssetCard>(cards);
    await store.load();
    expect(fetched).not.toHaveBeenCalled();
    expect(draw(store)).toContain(cards['kipushi']!.operator);
  });

  it('have their head, reason and link before the rest comes, and when it does not', async () => {
    answer(false);
    const store = new CardStore<AssetCard>(url);
    const waiting = draw(store);
    for (const text of [asset.name, 'our judgement', 'href="/map/kipushi/"']) expect(waiting).toContain(text);
    expect(waiting).not.toContain('Owners');
    await store.load();
    expect(draw(store)).toContain('could not be loaded');
  });
});
