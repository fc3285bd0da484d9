import { getBasemap } from '~/collections/basemap.ts';
import { toTenth } from '~/lib/charts/numbers.ts';
import type { SheetFont } from '~/lib/figures/column.ts';
import { formatCredit } from '~/lib/map/credit.ts';
import { selectAssets, toMapAsset } from '~/lib/map/model.ts';
import { margin } from '~/lib/map/sheet.ts';
import { drawShape } from '~/lib/marks/shape.ts';
import type { PictureLine } from '~/lib/pictures/canvas.ts';
import { placePicture, type DrawnFigure } from '~/lib/pictures/place.ts';
import type { Story } from '~/lib/story/story.ts';
import { drawTimeline } from '~/lib/timeline/draw.ts';
import { toTextWidth } from '~/lib/timeline/measure.ts';
import { toTimeline } from '~/lib/timeline/story.ts';
import type { Figure, FigureOf } from '~/schemas/figure.ts';
import { resolveDrawing } from './map-drawing.ts';

/** Width of the drawing in px: the widest arrangements of timelines and maps. */
export const width = 1080;
/** What timeline.css leaves beside a timeline, and map.css above and between the panels of a map. */
const gutters = { start: 128, end: 12 };
const [mapTop, mapGap, mapBottom] = [18, 26, 6];

/** A sign of the legend: a path in a box of 24 × 14 px around its middle. */
interface Sign {
  path: string;
  role: string;
  text: string;
  isOpen?: boolean;
}

const circle = 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z';

/** The widths of the fonts are known for labels; no font can be asked at build. */
export const measure = (text: string, { size, weight }: SheetFont): number =>
  toTextWidth(text, size) * (weight === 600 ? 1 : 0.95);

function planTimeline(figure: FigureOf<'timeline'>, story: Story, all: boolean) {
  const data = toTimeline(figure, story, all);
  const drawing = drawTimeline(data).at(-1)!;
  const isOpen = data.events.some(({ status }) => status === 'waiting' || status === 'stopped');
  const signs: Sign[] = [
    { path: 'M-10 0h20', role: '', text: data.words.wide },
    ...(isOpen ? [{ path: circle, role: '', text: data.words.hollow, isOpen }] : [])
  ];
  const box = { x: gutters.start, width: width - gutters.start - gutters.end, height: drawing.height };
  return { timeline: { data, drawing, box }, height: drawing.height, signs, key: [], credit: [] };
}

function planMap(figure: FigureOf<'map'>, story: Story, all: boolean) {
  const records = selectAssets(figure, story);
  const basemap = getBasemap();
  const classes = story.site.alignments;
  const assets = records.map(toMapAsset);
  const { sheets, pictures, routes } = resolveDrawing(figure, records, classes, basemap, all ? 'fine' : 'light');
  const at = sheets.findIndex(({ name }) => name === 'wide');
  const pairs = sheets[at]!.panels.map((panel, p) => ({ panel, picture: pictures.sheets[at]!.panels[p]! }));
  let y = mapTop;
  const hosts = pairs
    .filter(({ panel }) => !panel.inset)
    .map((pair) => {
      const height = (width - margin) / pair.panel.ratio;
      const host = { ...pair, y, height };
      y += height + mapGap;
      return host;
    });
  const insets = pairs.filter(({ panel }) => panel.inset);
  const signs = classes
    .filter(({ id }) => records.some(({ alignment }) => alignment === id))
    .map(({ label, colour, shape }): Sign => ({ path: drawShape(shape, 5), role: `role-${colour}`, text: label }));
  if (assets.some(({ approximate }) => approximate))
    signs.push({ path: circle, role: '', text: 'Open mark: position approximate', isOpen: true });
  if (insets.length > 0 || hosts.length > 1)
    signs.push({ path: 'M-6-5h12v10h-12z', role: '', text: 'Frame: that many, drawn larger beside it', isOpen: true });
  const isNumbered = pairs.some(({ panel }) => panel.numbered);
  return {
    map: { id: figure.id, hosts, insets, bases: pictures.bases, routes, assets, classes },
    height: y - mapGap + mapBottom,
    signs,
    key: isNumbered ? assets.map(({ label }, index) => `${index + 1} ${label}`) : [],
    credit: [formatCredit(basemap)]
  };
}

/** The other kinds are pages of words and bars in HTML: here they are placed anew. */
function planPlaced(figure: DrawnFigure, story: Story) {
  const picture = placePicture(figure, story, width, measure);
  return { picture, height: picture.height, signs: [] as Sign[], key: [], credit: [] };
}

type Parts = Partial<ReturnType<typeof planTimeline> & ReturnType<typeof planMap> & ReturnType<typeof planPlaced>>;

/** What is drawn for a figure, and what goes around it. */
export type PicturePlan = Pick<Parts, 'timeline' | 'map' | 'picture'> & {
  height: number;
  signs: Sign[];
  key: string[];
  credit: string[];
};

export function planPicture(figure: Figure, story: Story, all: boolean): PicturePlan {
  if (figure.kind === 'timeline') return planTimeline(figure, story, all);
  if (figure.kind === 'map') return planMap(figure, story, all);
  return planPlaced(figure, story);
}

/** A line of text as an SVG text has it. */
export const toTextAttributes = ({ x, y, size, weight, muted, tone, halo, anchor }: PictureLine) => ({
  x: toTenth(x),
  y: toTenth(y),
  'font-size': size,
  'font-weight': weight,
  'text-anchor': anchor,
  class: [muted && 'muted', tone && `tone-${tone}`, halo && 'halo'].filter(Boolean).join(' ') || undefined
});
