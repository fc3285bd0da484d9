import { measureMap } from './bench/map.ts';
import { measurePages } from './bench/pages.ts';
import { measureTimeline } from './bench/timeline.ts';

const benches: Record<string, () => Promise<void>> = {
  map: measureMap,
  pages: measurePages,
  timeline: measureTimeline
};

const [name = ''] = process.argv.slice(2);
const bench = benches[name];
if (bench) await bench();
else {
  console.error(`Say what to measure: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  process.exitCode = 1;
}
