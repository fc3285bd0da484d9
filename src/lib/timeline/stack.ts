/** A block that would like to begin at `at` and is `size` high, in pixels. */
export interface Block {
  at: number;
  size: number;
}

/** Whether blocks find room in their order, none further from its wish than `far`. @param blocks sorted by `at` */
export function isFitting(blocks: readonly Block[], room: number, far: number): boolean {
  let low = 0;
  return blocks.every(({ at, size }) => {
    low = Math.max(low, at - far);
    const isNear = low <= Math.max(at, 0) + far;
    low += size;
    return isNear && low <= room;
  });
}

/**
 * Moves blocks apart so that none overlaps the next, each as near to its wish as the others allow, order kept
 * (least squares by pooling: https://en.wikipedia.org/wiki/Isotonic_regression).
 * @param blocks sorted by `at`
 * @param room pixels; where all blocks together are higher, they run over the end
 * @returns where each begins
 */
export function placeStack(blocks: readonly Block[], room: number): number[] {
  let before = 0;
  const pools: { mean: number; count: number }[] = [];
  for (const { at, size } of blocks) {
    let pool = { mean: at - before, count: 1 };
    before += size;
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
    }
    pools.push(pool);
  }
  const limit = Math.max(room - before, 0);
  const shifts = pools.flatMap(({ mean, count }) => new Array<number>(count).fill(Math.min(Math.max(mean, 0), limit)));
  let top = 0;
  return blocks.map(({ size }, index) => {
    const start = shifts[index]! + top;
    top += size;
    return Math.round(start);
  });
}
