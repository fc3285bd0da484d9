import type { EngineKind } from './engine.ts';
import { createHands } from './hands.ts';
import { testMap } from './map.ts';
import { testTimeline } from './timeline.ts';

/** The same steps in every engine. */
export function testEngine(kind: EngineKind): void {
  const hands = createHands(kind);
  testTimeline(hands);
  testMap(hands, kind.isFlat === true);
}
