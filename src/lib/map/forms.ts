const round = (value: number): number => Math.round(value * 10) / 10;
/** Distance between the lines of a hatching, in px. */
const gap = 5;

/** An area as SVG path data around 0,0: a ring of some radius, hatched from the lower left to the upper right. */
export function drawHatch(radius: number): string {
  const ring = `M${-radius} 0a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;
  const count = Math.floor((radius - 1) / gap);
  const chords = Array.from({ length: 2 * count + 1 }, (_, n) => {
    const off = (n - count) * gap;
    const half = Math.sqrt(radius ** 2 - off ** 2);
    const [x, y] = [off - half, off + half].map((value) => round(value * Math.SQRT1_2)) as [number, number];
    return `M${x} ${y}L${round((off + half) * Math.SQRT1_2)} ${round((off - half) * Math.SQRT1_2)}`;
  });
  return ring + chords.join('');
}

/** The water that a port's symbol stands on, as SVG path data around the symbol's middle. @param radius of the symbol */
export function drawWave(radius: number): string {
  const width = round(radius * 0.8);
  const rise = round(radius * 0.45);
  return `M${-2 * width} ${round(radius + 4)}q${width / 2} ${rise} ${width} 0t${width} 0t${width} 0t${width} 0`;
}
