/** Radius of the dot of a town in px, half of its square, and pixels for one. */
const [radius, half, ratio] = [2, 3, 2];

/** A ring, as `.map-town` of the drawn map. */
function drawDot(stroke: string, fill: string): ImageData {
  const side = 2 * half * ratio;
  const context = new OffscreenCanvas(side, side).getContext('2d')!;
  context.scale(ratio, ratio);
  context.arc(half, half, radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.strokeStyle = stroke;
  context.fill();
  context.stroke();
  return context.getImageData(0, 0, side, side);
}

/**
 * The image that a style means by a name: `dot <stroke> <fill>` for a town, `80x16` for nothing to see of that size, which
 * keeps names from standing there.
 * @returns the image, with its pixels for one
 */
export function createImage(id: string): { image: ImageData; ratio: number } {
  const [kind, stroke = '', fill = ''] = id.split(' ');
  if (kind === 'dot') return { image: drawDot(stroke, fill), ratio };
  const [width = 1, height = 1] = id.split('x').map(Number);
  return { image: new ImageData(width, height), ratio: 1 };
}
