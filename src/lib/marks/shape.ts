import type { Alignment } from '../../schemas/site.ts';

/** Corners on a circle of radius 1, clockwise from the top; sizes differ so that all shapes weigh about the same. */
const corners = {
  square: [4, 1.22, Math.PI / 4],
  diamond: [4, 1.25, 0],
  triangle: [3, 1.35, 0],
  hexagon: [6, 1.1, 0]
} as const;

/**
 * Draws the mark of a class or lane as SVG path data around 0,0.
 * @param radius of the circle, in pixels; the other shapes are as heavy as it
 */
export function drawShape(shape: Alignment['shape'], radius: number): string {
  if (shape === 'circle')
    return `M${-radius} 0a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0`;
  const [count, scale, turn] = corners[shape];
  const points = Array.from({ length: count }, (_, index) => {
    const angle = turn + (index / count) * 2 * Math.PI;
    const round = (value: number) => Math.round(value * radius * scale * 100) / 100;
    return `${round(Math.sin(angle))} ${round(-Math.cos(angle))}`;
  });
  return `M${points.join('L')}z`;
}
