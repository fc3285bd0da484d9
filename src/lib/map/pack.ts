import type { PlacedMark } from './marks.ts';
import type { Panel } from './panel.ts';
import type { Sheet } from './sheet.ts';

/** A mark as the island draws it: places in percent of the panel, offsets in px. */
export interface DrawnMark {
  /** Index of the asset in the figure. */
  index: number;
  x: number;
  y: number;
  symbol: [dx: number, dy: number];
  /** From the symbol. */
  text: [dx: number, dy: number];
  anchor: 'start' | 'middle' | 'end';
}

export interface DrawnPanel {
  ratio: number;
  /** Left, top and width of an inset in percent of its host's width and height. */
  inset: [x: number, y: number, width: number] | null;
  numbered: boolean;
  marks: DrawnMark[];
}

export interface DrawnSheet {
  name: Sheet['name'];
  panels: DrawnPanel[];
}

const anchors = ['start', 'middle', 'end'] as const;
const round = (value: number): number => Math.round(value * 100) / 100;

/** Where a text starts from its symbol: the same few places for all, which weigh little in the page. */
export const toOffset = ([tx, ty]: PlacedMark['text'], [sx, sy]: PlacedMark['symbol']): [number, number] => [
  tx - sx,
  ty - sy
];

function formatPanel({ ratio, inset, numbered, marks }: Panel, host: Panel, ids: string[]): string {
  const place = inset ? [inset.x * 100, inset.y * host.ratio * 100, inset.width * 100].map(round) : [];
  const rows = marks.map(({ id, x, y, symbol, text, anchor }) =>
    [
      ids.indexOf(id),
      round(x * 100),
      round(y * ratio * 100),
      ...[...symbol, ...toOffset(text, symbol)].map(Math.round),
      anchors.indexOf(anchor)
    ].join(' ')
  );
  return [[round(ratio), Number(numbered), ...place].join(' '), ...rows].join(',');
}

/**
 * Formats sheets as one short text, for the island's properties: every mark stands in the served HTML already, and a
 * property is served a second time. Sheets end with `;`, panels with `|`, marks with `,`.
 */
export const formatSheets = (sheets: Sheet[], ids: string[]): string =>
  sheets
    .map(({ name, panels }) => `${name}:${panels.map((panel) => formatPanel(panel, panels[0]!, ids)).join('|')}`)
    .join(';');

function parsePanel(text: string): DrawnPanel {
  const [head = '', ...rows] = text.split(',');
  const [ratio = 1, numbered = 0, ...inset] = head.split(' ').map(Number);
  return {
    ratio,
    numbered: numbered === 1,
    inset: inset.length === 3 ? (inset as unknown as [number, number, number]) : null,
    marks: rows.map((row): DrawnMark => {
      const [index = 0, x = 0, y = 0, sx = 0, sy = 0, tx = 0, ty = 0, anchor = 0] = row.split(' ').map(Number);
      return { index, x, y, symbol: [sx, sy], text: [tx, ty], anchor: anchors[anchor] ?? 'start' };
    })
  };
}

/** Parses what `formatSheets` wrote. */
export const parseSheets = (text: string): DrawnSheet[] =>
  text.split(';').map((sheet) => {
    const [name = 'wide', panels = ''] = sheet.split(':');
    return { name: name as Sheet['name'], panels: panels.split('|').map(parsePanel) };
  });
