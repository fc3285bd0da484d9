import { describe, expect, it } from 'vitest';
import { toView } from '../../../../src/lib/map/camera.ts';
import { drawFollow, followSizes, isInPicture, selectFollowed, toStepCamera } from '../../../../src/lib/map/follow.ts';
import { selectShown } from '../../../../src/lib/map/filter.ts';
import { placeFollowScene } from '../../../../src/lib/map/follow-scene.ts';
import { toPoints } from '../../../../src/lib/map/scene.ts';
import { readBasemap } from '../../../../src/loader/basemap.ts';
import { parseView } from '../../../../src/lib/view/parse.ts';
import { story } from '../../../support/content.ts';

const followed = selectFollowed(story).map(({ figure, chapter }) => ({
  id: figure.id,
  home: figure.zoom,
  data: drawFollow(figure, chapter, story, readBasemap())
}));

describe.each(followed)('the map that follows the text of $id', ({ home, data }) => {
  const { assets, classes, steps, bases, names } = data;

  it('has ground below every step, and names on it', () => {
    expect(steps.length).toBeGreaterThan(2);
    expect(bases.every(({ land, border }) => land.length + border.length > 0)).toBe(true);
    expect(names.length).toBeGreaterThan(0);
  });

  it('grows finer from one ground to the next', () => {
    const fineness = bases.map(({ width, world }) => width / world[2]);
    expect(fineness).toEqual([...fineness].sort((a, b) => a - b));
  });

  it.each(steps)('shows and names what step $view speaks of, on a phone and beside the text', ({ view, named }) => {
    const group = classes.map(({ id }) => id);
    const points = toPoints(
      assets,
      assets.map(({ alignment }) => group.indexOf(alignment))
    );
    const known = { assets: assets.map(({ id }) => id), alignments: group };
    const { view: seen } = parseView(view, known);
    const shown = selectShown(assets, seen);
    for (const size of followSizes) {
      const camera = toStepCamera(`?${view}`, assets, home, size);
      const spoken = new Set(named.map((id) => assets.findIndex((asset) => asset.id === id)));
      const scene = placeFollowScene(
        points,
        assets.map(({ label }) => label),
        toView(camera, size),
        (index) => shown.includes(assets[index]!),
        spoken
      );
      const inside = named.filter((id) =>
        isInPicture(
          assets.find((asset) => asset.id === id)!,
          camera,
          size
        )
      );
      if (seen.asset) expect(inside).toContain(seen.asset);
      const labelled = scene.marks.filter(({ text }) => text).map(({ index }) => assets[index]!.id);
      expect(labelled.sort()).toEqual([...inside].sort());
      const drawn = scene.marks.length + scene.crowds.reduce((sum, { count }) => sum + count, 0);
      expect(drawn, 'nothing is lost to a crowd').toBe(shown.filter((one) => isInPicture(one, camera, size)).length);
    }
  });
});
