import type { Line, Rect } from './drawing.ts';
import type { Status } from './timeline.ts';

/** The part of the clock to be drawn: days, not necessarily whole ones, counted from 1970-01-01 UTC. */
export interface Window {
  from: number;
  to: number;
}

/**
 * Where a drawing of a part of the clock stands: the room of the drawing of the whole clock, with its lanes at the same
 * places, so that zooming moves no lane and no text below. All x in this file, of frames and of drawings, count from the
 * start side of the SVG: where `dir` is `rtl`, who paints turns both layouts round (x → width − x). Anchors need no
 * turning: the start of SVG text is on the right where its `direction` is rtl.
 */
export interface Frame {
  /** Name of the drawing whose room it is; `strip` for any other. */
  name: string;
  layout: 'horizontal' | 'vertical';
  /** Pixels of the whole SVG, gutters included. */
  width: number;
  height: number;
  /** Size of the labels' text in pixels, and from line to line. */
  text: number;
  line: number;
  /** Pixels from the start side (horizontal) or the top (vertical) to the clock, and the clock's length. */
  offset: number;
  length: number;
  tracks: Track[];
  /** Where the clock's edge with ticks and names stands, across the clock's direction. */
  edge: { at: number; size: number };
}

/** A lane: pixels across the clock's direction. */
export interface Track {
  /** Where the lane begins, in a horizontal frame. */
  top: number;
  /** The line on which marks stand. */
  at: number;
  /** Where texts of labels stand in a vertical frame; lanes of one column share it. Horizontal: `at`. */
  column: number;
  /** Room for labels: above and below the line (horizontal), or before and after `column` (vertical), where one is 0. */
  before: number;
  after: number;
  /** Where the name of the lane stands, as SVG text, and its lines. */
  head: { x: number; y: number; anchor: 'start' | 'end'; label: string[]; detail: string[] };
}

/** A label around its mark, in pixels; `anchor` is that of SVG text, which turns with the direction of the text. */
export interface LiveLabel {
  x: number;
  y: number;
  anchor: 'start' | 'end';
  /** In a column, lines joined by `\n`. */
  date: string;
  /** One where the date stands before it; in a column the date stands below the last. */
  lines: string[];
  /** The room that it takes, in pixels of the SVG: no two of one drawing overlap. */
  box: { x: number; y: number; width: number; height: number };
}

/** An event, or a count of events, at its place in the window: `x`, `y` are pixels of the SVG, the rest is around them. */
export interface LiveMark {
  /** Of the event; of the first of a count. */
  id: string;
  /** All ids of a count, in order of time; left out for a single event. */
  ids?: string[];
  lane: number;
  x: number;
  y: number;
  hollow: boolean;
  /** As in `DrawnMark`; neither for a count. */
  outline: string | null;
  bar: { x: number; y: number; width: number; height: number } | null;
  soft: { x1: number; y1: number; x2: number; y2: number } | null;
  leader: string | null;
  label: LiveLabel | null;
}

/** Everything that moves with the window, in pixels of the SVG, the rest is as in `Drawing`. */
export interface LiveDrawing {
  marks: LiveMark[];
  spans: (Line & { lane: number; status: Status })[];
  /** Labels of the stretches that wait; `since` is the id of the event with which one begins, '' where there is none. */
  waits: (Pick<LiveMark, 'lane' | 'x' | 'y' | 'leader' | 'label'> & { since: string })[];
  /** One path for each size. */
  ticks: { size: number; path: string }[];
  /** Names along the clock; lines are joined by a line break. Their anchor: the start where it is horizontal, else the middle. */
  names: { x: number; y: number; text: string }[];
  /** Every second stretch on the edge of the sheet. */
  bars: Rect[];
  /** The end of the clock and what stands there, where the window shows it. */
  until: (Line & { text: string; x: number; y: number; anchor: 'start' | 'middle' | 'end' }) | null;
  /** Names of the lanes. */
  heads: (Track['head'] & { lane: number })[];
  /** The edges of the clock, and what parts the lanes; they stay where they are. */
  edges: Line[];
  rules: Line[];
}
