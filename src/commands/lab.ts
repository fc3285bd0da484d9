import { copyFileSync, cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildVariant, type Variant } from './build.ts';
import { openHost, type OpenHost } from './host/host.ts';
import { fromRoot } from './tools.ts';

/** The built lab behind a host. */
export interface Lab {
  /** Address of its first page, with a slash at its end. */
  address: string;
  dir: string;
  close: () => Promise<void>;
}

/**
 * Builds the pages of src/lab, each a timeline or a map of a generated story, as the site is built; never into dist.
 * @throws with the build's output when it fails
 */
async function buildLab(): Promise<Variant> {
  const variant = await buildVariant(
    { SITE_URL: 'https://lab.example' },
    {
      // A root of its own, so that the types that Astro writes for the site stay as they are.
      root: fromRoot('src/lab'),
      srcDir: '.',
      configFile: '../../astro.config.mjs',
      // Not the site's: its tiles are put there below, beside the pages of maps.
      publicDir: './public',
      vite: { resolve: { alias: { '~': fromRoot('src') } } }
    }
  );
  if (variant.code !== 0) {
    variant.remove();
    throw new Error(`The lab was not built.\n${variant.output}`);
  }
  // Headers and icons.
  const files = readdirSync(fromRoot('public'), { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name } of files) copyFileSync(fromRoot(`public/${name}`), join(variant.dir, name));
  const tiles = fromRoot('public/map');
  if (existsSync(tiles)) cpSync(tiles, join(variant.dir, 'map'), { recursive: true });
  return variant;
}

/** Builds and serves the lab. @throws as `buildLab` */
export async function openLab(): Promise<Lab> {
  const { dir, remove } = await buildLab();
  const host: OpenHost = await openHost({ dir });
  return {
    address: host.address,
    dir,
    close: async () => {
      await host.close();
      remove();
    }
  };
}
