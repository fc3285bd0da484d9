import { readRecords } from './records.ts';
import { contentDir } from './folder.ts';
import { siteSchema } from '../schemas/site.ts';

/**
 * Where the site will stand: `SITE_URL` and `BASE_PATH` of the environment. Without `SITE_URL` the default of
 * content/site.yaml is used, with a warning: canonical addresses and previews would point there.
 */
export function resolveAddress(environment: Record<string, string | undefined>): { site: string; base: string } {
  const base = `/${environment['BASE_PATH'] ?? ''}/`.replace(/\/+/g, '/');
  const fallback = readRecords(`${contentDir()}/site.yaml`, siteSchema, { file: 'content/site.yaml', list: false })
    .records[0]?.url;
  if (!environment['SITE_URL'])
    process.stderr.write(`SITE_URL is not set: addresses in the pages begin with ${fallback ?? 'http://localhost'}.\n`);
  const site = environment['SITE_URL'] ?? fallback ?? 'http://localhost';
  if (!URL.canParse(site)) throw new Error(`SITE_URL is ${site}; expected an address such as https://example.org`);
  return { site, base };
}
