import type { Status } from './timeline.ts';

/**
 * Where a drawing of a part of the clock stands: the room of the drawing of the whole clock, with its lanes at the same
 * places, so that zooming moves no lane and no text below.
 */
export interface Frame {
  layout: 'horizontal' | 'vertical';
  /** Pixels of the whole SVG, gutters included. */
  width: number;
  height: number;
  /** Pixels from the start side (horizontal) or the top (vertical) to the clock, and the clock's length. */
  offset: number;
  length: number;
  /** One a lane: the line on which marks stand, and how far labels may reach on its two sides, in pixels. */
  tracks: { at: number; before: number; after: number }[];
  /** Where the clock's edge with ticks and names stands, across the clock's direction. */
  edge: { at: number; size: number };
}

/** A label in pixels of the SVG; `anchor` is that of SVG text, which turns with the direction of the text. */
export interface LiveLabel {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  date: string;
  lines: string[];
  /** The room that it takes: no two of one drawing overlap. */
  box: { x: number; y: number; width: number; height: number };
}

/** An event, or a count of events, at its place in the window. Pixels of the SVG. */
export interface LiveMark {
  id: string;
  /** All ids of a count, in order of time; left out for a single event. */
  ids?: string[];
  lane: number;
  x: number;
  y: number;
  hollow: boolean;
  /** As in `DrawnMark`, around x, y. */
  outline: string | null;
  bar: { x: number; y: number; width: number; height: number } | null;
  soft: { x1: number; y1: number; x2: number; y2: number } | null;
  leader: string | null;
  label: LiveLabel | null;
}

export interface LiveDrawing {
  marks: LiveMark[];
  spans: { lane: number; status: Status; x1: number; y1: number; x2: number; y2: number }[];
  /** The label is empty on small ones. */
  ticks: { x: number; y: number; size: 0 | 1 | 2; label: string }[];
  /** Position of the end of the clock along its direction where the window shows it. */
  until: number | null;
}

