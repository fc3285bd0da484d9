/** Labels in rows above and below a line; pixels, for the text sizes of the stylesheet. */
export const [rowHeight, trackRoom] = [24, 14];
/** Between a leader and its own text. */
export const labelOffset = 6;
/** The longest label, with its date; what is longer is cut. */
export const maxLabel = 400;

/**
 * Where a label of a row stands.
 * @param row from the line: 1, 2… above, −1, −2… below
 * @param isAcross true where the text stands across the tip of its leader
 * @returns `middle` of the text from the line, in pixels, and the leader as a path around the mark
 */
export function drawRow(row: number, isAcross: boolean): { middle: number; leader: string } {
  const middle = -Math.sign(row) * (trackRoom + (Math.abs(row) - 0.5) * rowHeight);
  const tip = isAcross ? -9 : 6;
  return { middle, leader: row > 0 ? `M0-8V${middle - tip}` : `M0 8V${middle + tip}` };
}
