import { drawShape } from '../marks/shape.ts';
import { createNode, type SvgNode } from '../marks/svg.ts';
import { drawHatch, drawWave } from './forms.ts';
import { selectHands } from './hands.ts';
import type { MapAsset, MapClass } from './model.ts';
import { crowdSide, type SceneCrowd, type SceneMark } from './scene.ts';
import { symbolRadius } from './signs.ts';
import { areaRadius } from './sizes.ts';

/** What a step says of the marks. */
export interface MarkView {
  /** First day that the clock leaves out; null is today. */
  clockDay: number | null;
  /** Id of the asset that stands out. */
  chosen: string | null;
}

const radius = symbolRadius(false);

function selectStates(asset: MapAsset, colour: string, isKnown: boolean, isChosen: boolean): string {
  const states = [
    'map-mark',
    `role-${colour}`,
    asset.approximate && 'rough',
    !isKnown && 'is-unknown',
    isChosen && 'chosen'
  ];
  return states.filter(Boolean).join(' ');
}

/** A mark of a map that follows a text, around the place of its asset. @param classes all of them */
export function drawFollowMark(
  asset: MapAsset,
  { symbol, text, anchor }: SceneMark,
  classes: readonly MapClass[],
  { clockDay, chosen }: MarkView
): SvgNode {
  const { alignment, changed } = selectHands(asset, clockDay);
  const { colour, shape } = classes.find(({ id }) => id === (alignment ?? asset.alignment))!;
  const [dx, dy] = symbol.map(Math.round) as [number, number];
  const isAside = Math.hypot(dx, dy) > 4;
  return createNode(
    'g',
    {
      class: selectStates(asset, colour, alignment !== null, asset.id === chosen),
      'data-asset': asset.id
    },
    ...(isAside
      ? [
          createNode('path', { class: 'map-leader', d: `M0 0L${dx} ${dy}` }),
          createNode('circle', { class: 'map-place', r: 2 })
        ]
      : []),
    ...(asset.form === 'area' ? [createNode('path', { class: 'map-area', d: drawHatch(areaRadius) })] : []),
    createNode(
      'g',
      { transform: `translate(${dx} ${dy})` },
      ...(asset.form === 'port' ? [createNode('path', { class: 'map-port', d: drawWave(radius) })] : []),
      ...(changed ? [createNode('circle', { class: 'map-ring', r: radius + 3.5 })] : []),
      createNode('path', { class: 'map-symbol', d: drawShape(shape, radius) }),
      ...(text
        ? [createNode('text', { class: 'map-label', x: text[0], y: text[1], 'text-anchor': anchor }, asset.label)]
        : [])
    )
  );
}

/** A crowd of such a map: how many, and a bar of how many of each class. */
export function drawFollowCrowd({ count, makeup }: SceneCrowd, classes: readonly MapClass[]): SvgNode {
  const length = 2 * crowdSide - 6;
  let x = -length / 2;
  const parts = classes.flatMap(({ colour }, n) => {
    const width = ((makeup[n] ?? 0) / count) * length;
    if (width === 0) return [];
    const part = createNode('rect', { class: `follow-part role-${colour}`, x, y: 8, width, height: 5 });
    x += width;
    return [part];
  });
  const side = { x: -crowdSide, y: -crowdSide, width: 2 * crowdSide, height: 2 * crowdSide };
  return createNode(
    'g',
    { class: 'follow-crowd' },
    createNode('rect', { class: 'follow-box', ...side }),
    createNode('text', { class: 'map-label', y: 3, 'text-anchor': 'middle' }, String(count)),
    ...parts
  );
}
