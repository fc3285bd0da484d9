import { getBasemap } from '~/collections/basemap.ts';
import font from '~/fonts/libre-franklin.woff2?url';
import { toLocale } from '~/lib/dates/words.ts';
import { formatCredit } from '~/lib/map/credit.ts';
import { selectAssets, toMapAsset } from '~/lib/map/model.ts';
import type { Grade } from '~/lib/map/picture.ts';
import { packAssets } from '~/lib/map/pack-assets.ts';
import { formatMapAlt } from '~/lib/map/table.ts';
import { paths, toPath } from '~/lib/paths.ts';
import type { Story } from '~/lib/story/story.ts';
import type { FigureOf } from '~/schemas/figure.ts';
import { resolveDrawing } from './map-drawing.ts';

/**
 * What a map is drawn from, and what its island is told wherever it stands.
 * @param grade how finely land is drawn
 */
export function toMapParts(figure: FigureOf<'map'>, story: Story, grade: Grade) {
  const { site } = story;
  const records = selectAssets(figure, story);
  const assets = records.map(toMapAsset);
  const basemap = getBasemap();
  const classes = site.alignments.map(({ id, label, colour, shape }) => ({ id, label, colour, shape }));
  return {
    records,
    assets,
    classes,
    drawing: resolveDrawing(figure, records, classes, basemap, grade),
    /** Name of the picture for those who don't see it. */
    label: formatMapAlt(figure, story).split('. ')[0] ?? figure.title,
    live: { tiles: toPath('map/v1/'), font },
    props: {
      assets: packAssets(assets),
      classes,
      asOf: site.asOfLabel,
      credit: formatCredit(basemap),
      locale: toLocale(site.lang),
      page: paths.asset('*'),
      kinds: site.assetKinds
    }
  };
}
