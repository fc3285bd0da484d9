import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBasemap, resolveBasemapFolder } from '../loader/basemap.ts';
import { createTiler, selectAddresses } from './basemap/tiles.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = join(root, 'public/map/v1');
/** Beside the tiles it would be published with them. */
const stampFile = join(root, '.cache/basemap.txt');
const makers = [
  'lib/map/base',
  'lib/map/correct',
  'lib/map/mercator',
  'lib/map/topology',
  'commands/basemap/tiles'
].map((name) => join(root, `src/${name}.ts`));

/** One hash over the sources and the code that turns them into tiles: the tiles are stale when it changes. */
function readStamp(folder: string): string {
  const hash = createHash('sha256');
  const sources = readdirSync(folder)
    .filter((name) => /\.(topo|yaml)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
  for (const file of [...sources, ...makers, join(root, 'package-lock.json')]) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** Makes public/map/v1/{z}/{x}/{y}.pbf when it is missing or out of date. */
function writeTiles(): void {
  const folder = resolveBasemapFolder();
  const stamp = readStamp(folder);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp && existsSync(target)) {
    console.log('basemap: tiles are up to date');
    return;
  }
  const started = Date.now();
  rmSync(target, { recursive: true, force: true });
  mkdirSync(dirname(stampFile), { recursive: true });
  const toTile = createTiler(readBasemap(folder));
  let [count, bytes] = [0, 0];
  for (const address of selectAddresses()) {
    const tile = toTile(address);
    if (!tile) continue;
    const path = join(target, `${address.z}/${address.x}`);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, `${address.y}.pbf`), tile);
    [count, bytes] = [count + 1, bytes + tile.length];
  }
  writeFileSync(stampFile, stamp);
  console.log(
    `basemap: ${count} tiles, ${(bytes / 1e6).toFixed(1)} MB, in ${((Date.now() - started) / 1000).toFixed(1)} s`
  );
}

writeTiles();
