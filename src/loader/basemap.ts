import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Basemap } from '../lib/map/base.ts';
import { selectCorrected, type Correction } from '../lib/map/correct.ts';
import { contentDir } from './folder.ts';
import { toLayer, type Topology } from '../lib/map/topology.ts';

/** Folder of the basemap sources: the story's own, or this repository's where the story brings none. */
export function resolveBasemapFolder(dir: string = contentDir()): string {
  const folder = join(dir, 'basemap');
  return existsSync(folder) ? folder : resolve('content/basemap');
}

const read = new Map<string, Basemap>();

/** Reads and decodes the basemap sources, corrections applied; each folder once a process. */
export function readBasemap(folder = resolveBasemapFolder()): Basemap {
  const known = read.get(folder);
  if (known) return known;
  const files = readdirSync(folder).filter((name) => name.endsWith('.topo'));
  const corrections = parse(readFileSync(join(folder, 'corrections.yaml'), 'utf8')) as Correction[];
  const layers = files.map((file) => {
    const name = file.replace('.topo', '') as keyof Basemap;
    const layer = toLayer(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Topology);
    return [name, selectCorrected(name, layer, corrections)] as const;
  });
  const basemap = Object.fromEntries(layers) as Basemap;
  read.set(folder, basemap);
  return basemap;
}
