import { describe, expect, it } from 'vitest';
import { formatStill, selectStills } from '../../../../src/lib/map/still.ts';
import { drawStill } from '../../../../src/lib/map/still-drawing.ts';
import { parseView } from '../../../../src/lib/view/parse.ts';
import { basemap, story } from './support.ts';

const stills = selectStills(story, basemap);
const resolveLabel = (id: string): string => story.assets.find((asset) => asset.id === id)!.label;
const readAll = (svg: string, pattern: RegExp): string[] => [...svg.matchAll(pattern)].map(([, found]) => found!);

describe.each(stills)('the still $id', (still) => {
  const { narrow, wide, assets, alt, named, view } = still;

  it.each([narrow, wide])('$name shows what its words say, each asset once or in a crowd', (file) => {
    const svg = drawStill(still, file, basemap);
    const crowds = readAll(svg, /class="follow-crowd">.*?<text[^>]*>(\d+)</g).map(Number);
    const marks = readAll(svg, /data-asset="([^"]+)"/g);
    expect(new Set(marks).size).toBe(marks.length);
    expect(marks.length + crowds.reduce((sum, count) => sum + count, 0)).toBe(assets.length);
    expect(readAll(svg, /class="[^"]*\bchosen\b[^"]*" data-asset="([^"]+)"/g)).toEqual(view.asset ? [view.asset] : []);
    const labels = readAll(svg, /class="map-label"[^>]*>([^<]*\D)</g);
    expect(labels.sort()).toEqual(named.map(resolveLabel).sort());
    for (const label of labels) expect(alt).toContain(label);
    for (const { text } of file.foot) expect(svg).toContain(`>${text}</text>`);
  });

  it('needs nothing from elsewhere', () => {
    const svg = drawStill(still, narrow, basemap);
    expect(svg).not.toMatch(/<script|<image|<a\s|url\(|@import|var\(--|\son\w+=|href|style="/);
    expect(svg.match(/https?:/g), 'the name of the format').toHaveLength(1);
    expect(svg).toContain(` width="${narrow.map.width}" height="${narrow.height}"`);
  });
});

describe('the words of a still', () => {
  const [china, us] = story.site.alignments;
  const create = (id: string, alignment: string, history: (typeof stills)[0]['assets'][0]['history'] = []) => ({
    ...stills[0]!.assets[0]!,
    id,
    label: id.toUpperCase(),
    alignment,
    history
  });
  const assets = [create('a', china!.id), create('b', us!.id), create('c', china!.id)];
  const ids = { assets: assets.map(({ id }) => id), minerals: ['cobalt'], alignments: [china!.id] };
  const read = (search: string, named: string[] = [], shown = assets) =>
    formatStill(shown, parseView(search, ids).view, named, story.site);

  it('count by class, and name what the step speaks of', () => {
    const counts = `${china!.label} 2, ${us!.label} 1`;
    expect(read('at=1,1,3')).toBe(`Map of 3 assets: ${counts}.`);
    expect(read('at=1,1,3', ['a', 'c'])).toBe(`Map of 3 assets: ${counts}. Named: A and C.`);
    expect(read('asset=a', ['a'])).toBe(`Map of 3 assets: ${counts}. Chosen: A, ${china!.label}.`);
    expect(read('asset=a', ['a', 'b'])).toBe(`Map of 3 assets: ${counts}. Chosen: A, ${china!.label}. Also named: B.`);
  });

  it('tell the filter and the clock', () => {
    expect(read(`named=1&mineral=cobalt&show=${china!.id}`, [], [assets[0]!])).toBe(
      `Map of one asset, ${china!.label}, cobalt, named in the document: ${china!.label} 1.`
    );
    const day = Date.UTC(2021, 0, 1) / 86_400_000;
    const later = create('d', china!.id, [{ day, end: day, date: '2021-01-01' }]);
    expect(read('t=2020-12&asset=a', ['a'], [assets[0]!, later])).toBe(
      `Map of 2 assets, by December 2020: ${china!.label} 1, not known 1. Chosen: A, ${china!.label} by December 2020.`
    );
  });
});
