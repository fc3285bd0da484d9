import { describe, expect, it } from 'vitest';
import { resolveDrawing } from '../../../../src/components/figures/map-drawing.ts';
import { selectAssets } from '../../../../src/lib/map/model.ts';
import { selectSigns } from '../../../../src/lib/map/signs.ts';
import { readBasemap } from '../../../../src/loader/basemap.ts';
import { figures, story } from './support.ts';

const select = (id: string, isFine: boolean) => {
  const figure = figures.find((one) => one.id === id)!;
  const assets = selectAssets(figure, story);
  const { pictures } = resolveDrawing(figure, assets, story.site.alignments, readBasemap(), isFine ? 'fine' : 'light');
  return { assets, pictures };
};

describe('the signs of a map', () => {
  it('are those that it shows', () => {
    const { assets, pictures } = select('copperbelt', false);
    expect(selectSigns(assets, pictures, true)).toEqual(['rail', 'province', 'change']);
    expect(selectSigns(assets, pictures, false)).not.toContain('change');
  });

  it('have forms of assets, doubts and disputes among them', { timeout: 60_000 }, () => {
    const { assets, pictures } = select('full-map', true);
    expect(selectSigns(assets, pictures, false)).toEqual(
      expect.arrayContaining(['rough', 'area', 'port', 'line', 'disputed', 'detail'])
    );
  });
});
