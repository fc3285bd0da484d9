import { createBox, type Anchor, type Box } from './elastic.ts';

const lineHeight = 15;
const leaderStep = 5;

/** A place for a symbol, in px from its true place, and how little it is wanted. */
export interface Candidate {
  symbol: [dx: number, dy: number];
  cost: number;
}

const rings = [0, 15, 19, 24, 30, 37, 45, 54, 64, 76, 90, 106, 124, 144];
const angles = Array.from({ length: 24 }, (_, n) => (n * Math.PI) / 12);

/**
 * Offsets for a symbol, cheapest first: on the spot, then ever farther away; away from the crowd before into it.
 * @param spread distance in px at which a crowd forms its circle; 0 keeps everybody as near as can be
 */
export function toCandidates(outward: number, limit: number, spread: number): Candidate[] {
  const around = rings.slice(1).flatMap((radius) =>
    angles.map((angle): Candidate => {
      const turn = Math.cos(angle - outward);
      return {
        symbol: [radius * Math.cos(angle), radius * Math.sin(angle)],
        cost: (spread ? spread / 4 + Math.abs(radius - spread) : radius) * (1.4 - 0.4 * turn) + 10
      };
    })
  );
  return [{ symbol: [0, 0] as [number, number], cost: spread ? 1e3 : 0 }, ...around]
    .filter(({ symbol: [x, y] }) => Math.hypot(x, y) <= limit)
    .sort((a, b) => a.cost - b.cost);
}

/** Where a label may stand by its symbol, in px: start of its text, and its box (left, top, right, bottom). */
interface LabelOffset {
  text: [dx: number, dy: number];
  anchor: 'start' | 'middle' | 'end';
  box: [number, number, number, number];
}

/** Label positions around a symbol: right, left, below, above, then the corners; without a label, none but the symbol. */
export function toLabels(width: number): LabelOffset[] {
  if (width === 0) return [{ text: [0, 4], anchor: 'middle', box: [-1, -1, 1, 1] }];
  const [gap, h] = [9, lineHeight / 2];
  const right = (dy: number): LabelOffset => ({
    text: [gap, dy + 4],
    anchor: 'start',
    box: [gap - 2, dy - h, gap + width + 2, dy + h]
  });
  const left = (dy: number): LabelOffset => ({
    text: [-gap, dy + 4],
    anchor: 'end',
    box: [-gap - width - 2, dy - h, 2 - gap, dy + h]
  });
  const middle = (dy: number): LabelOffset => ({
    text: [0, dy + 4],
    anchor: 'middle',
    box: [-width / 2 - 2, dy - h, width / 2 + 2, dy + h]
  });
  return [right(0), left(0), middle(16), middle(-16), right(8), left(8), right(-8), left(-8)];
}

/** Boxes along a leader, every few px, so that nothing is written across it. */
export function toLeader(at: Anchor, [dx, dy]: [number, number]): Box[] {
  const length = Math.hypot(dx, dy);
  const steps = Math.max(0, Math.floor((length - 4) / leaderStep));
  return Array.from({ length: steps }, (_, n) => {
    const t = (n * leaderStep) / length;
    return createBox(at, dx * t - 1.5, dy * t - 1.5, dx * t + 1.5, dy * t + 1.5);
  });
}
