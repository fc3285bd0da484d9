import { toTextWidth } from '../../../../src/lib/timeline/measure.ts';
import type { DrawnLabel, Drawing } from '../../../../src/lib/timeline/drawing.ts';
import type { Timeline, TimelineEvent } from '../../../../src/lib/timeline/timeline.ts';
import { english } from '../../../../src/lib/timeline/words/en.ts';

/** A small timeline in days; what a test doesn't name has a plain value. */
export function aTimeline(events: Partial<TimelineEvent>[], change: Partial<Timeline> = {}): Timeline {
  const lane = { label: 'North', detail: 'A mine', colour: 'copper', shape: 'circle', spans: [] } as const;
  const south = { ...lane, label: 'South', shape: 'square', spans: [] } as const;
  return {
    lanes: [
      { ...lane, spans: [] },
      { ...south, spans: [] }
    ],
    events: events
      .map((event, index) => ({
        id: `event-${index}`,
        title: `Event ${index}`,
        lane: 0,
        start: 0,
        end: (event.start ?? 0) + 1,
        priority: 2,
        when: '1 January 1970',
        short: '1 Jan 1970',
        ...event
      }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
    from: 0,
    to: 1000,
    until: 'as of 13 February 2026',
    locale: 'en-GB',
    dir: 'ltr',
    words: english,
    ...change
  };
}

interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Pixels of a percentage or a number at a width. */
export const toPixels = (length: number | string, width: number): number =>
  typeof length === 'string' && length.endsWith('%') ? (Number.parseFloat(length) / 100) * width : Number(length);

function toBox(text: string, x: number, y: number, anchor: string, size: number): TextBox {
  const width = toTextWidth(text, size);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor as 'start'];
  return { text, left, right: left + width, top: y - size * 0.78, bottom: y + size * 0.24 };
}

/** Every text of a drawing where it stands when the drawing is so wide, measured as the drawing measures. */
export function selectTexts(drawing: Drawing, width: number): TextBox[] {
  const size = drawing.name === 'v240' ? 12 : 13;
  const origin = toPixels(drawing.origin, width);
  const place = (x: number | string) => origin + toPixels(x, width);
  const labels = [...drawing.marks, ...drawing.lanes.flatMap(({ waits }) => waits)];
  const toBoxes = ({ x, y, anchor, date, lines }: DrawnLabel, at: number, top: number): TextBox[] => {
    if (drawing.layout === 'horizontal') return [toBox(`${date} ${lines[0]}`.trim(), at + x, top + y, anchor, size)];
    return [...lines, date]
      .filter(Boolean)
      .map((line, i) => toBox(line, at + x, top + y + i * size * 1.24, anchor, size));
  };
  return [
    ...labels.flatMap(({ x, y, label }) => (label ? toBoxes(label, place(x), toPixels(y, 0)) : [])),
    ...drawing.names.map(({ x, y, text }) =>
      toBox(
        text,
        place(x),
        y,
        drawing.layout === 'vertical' ? 'middle' : 'start',
        drawing.layout === 'vertical' ? 11 : 12
      )
    ),
    ...(drawing.until.text
      ? [toBox(drawing.until.text, place(drawing.until.x), drawing.until.y, drawing.until.anchor, 12)]
      : []),
    ...drawing.lanes.flatMap(({ x, y, anchor, label, detail }) => [
      ...label.map((line, i) => toBox(line, place(x), y + i * 18, anchor, 15)),
      ...detail.map((line, i) =>
        toBox(line, place(x), y + (label.length - 1) * 18 + (i + 1) * size * 1.35, anchor, size)
      )
    ])
  ];
}

/** Pairs of texts that overlap, as readable strings. */
export function selectCollisions(boxes: TextBox[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} × ${b.text}`)
  );
}
