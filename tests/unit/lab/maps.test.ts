import { describe, expect, it } from 'vitest';
import { maps } from '../../../src/lab/maps.ts';
import { assetSchema } from '../../../src/schemas/asset.ts';
import { figureSchema } from '../../../src/schemas/figure.ts';

describe('generated maps', () => {
  it.each(['assets-40', 'assets-1000', 'poles'])('%s is the same story each time', (name) => {
    expect(maps[name]!()).toEqual(maps[name]!());
  });

  it.each([40, 1000, 10_000])(
    'has %i assets of all classes, kinds and minerals, each with an id of its own',
    (count) => {
      const { story } = maps[`assets-${count}`]!();
      expect(story.assets).toHaveLength(count);
      expect(new Set(story.assets.map(({ id }) => id)).size).toBe(count);
      expect(new Set(story.assets.map(({ alignment }) => alignment)).size).toBe(story.site.alignments.length);
      expect(new Set(story.assets.map(({ category }) => category)).size).toBe(story.site.assetKinds.length);
      expect(story.assets.some(({ history }) => history.some(({ change }) => change))).toBe(true);
    }
  );

  it('pass the schemas, as content does', () => {
    for (const [name, make] of Object.entries(maps)) {
      if (/\d{4}$/.test(name)) continue;
      const { story, figure } = make();
      expect(figureSchema.safeParse(figure).error).toBeUndefined();
      for (const asset of story.assets) expect(assetSchema.safeParse(asset).error).toBeUndefined();
    }
  });
});
