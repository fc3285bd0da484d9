import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freeze, hashFiles, type Places } from '../../../src/commands/freeze.ts';

const date = '2026-11-28';
let root: string;
let places: Places;

const write = (name: string, words: string, foot = 'class="embed-foot"'): void => {
  const folder = join(places.dist, 'embed/v1', name);
  mkdirSync(folder, { recursive: true });
  const head =
    `<meta http-equiv="content-security-policy" content="script-src 'self'; style-src 'self'">` +
    '<link rel="canonical" href="https://host.example/">' +
    `<link rel="alternate" type="application/json+oembed" href="https://host.example/oembed/v1/${name}.json">`;
  const body = `<p>${words}</p><div ${foot}></div>`;
  writeFileSync(join(folder, 'index.html'), `<html data-sans="a"><head>${head}</head><body>${body}</body></html>`);
};
const readRecord = (): unknown => JSON.parse(readFileSync(places.record, 'utf8'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'freeze-'));
  places = { dist: join(root, 'dist'), frozen: join(root, 'public/frozen'), record: join(root, 'record.json') };
  writeFileSync(places.record, '{"2026-01-01/map/index.html": "kept"}');
  write('timeline', 'Before.');
  write('figure/a-figure', 'Before.');
  mkdirSync(join(places.dist, 'embed/v1/frozen'));
  writeFileSync(join(places.dist, 'embed/v1/frozen/corrections.json'), '{"timeline": [{"id": "a"}, {"id": "b"}]}');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('freeze', { timeout: 60_000 }, () => {
  it('writes each document, and its hash beside those of other days', async () => {
    expect(await freeze(places, date)).toBe('2 documents of 2026-11-28 are frozen.');
    const hashes = hashFiles(places.frozen);
    expect(Object.keys(hashes)).toEqual([`${date}/figure/a-figure/index.html`, `${date}/timeline/index.html`]);
    expect(readRecord()).toEqual({ '2026-01-01/map/index.html': 'kept', ...hashes });
    expect(readdirSync(places.frozen)).toEqual([date]);
    expect(readFileSync(join(places.frozen, date, 'timeline/index.html'), 'utf8')).toContain('data-known="a b"');
    expect(readFileSync(join(places.frozen, date, 'figure/a-figure/index.html'), 'utf8')).toContain('data-known=""');
  });

  it('changes nothing at a second time, and writes a list that was lost', async () => {
    await freeze(places, date);
    const record = readRecord();
    expect(await freeze(places, date)).toContain('nothing changed');
    writeFileSync(places.record, '{"2026-01-01/map/index.html": "kept"}');
    await freeze(places, date);
    expect(readRecord()).toEqual(record);
  });

  it('refuses a day that is there with other content, in the folder or in the list', async () => {
    await freeze(places, date);
    const before = hashFiles(places.frozen);
    write('timeline', 'After.');
    await expect(freeze(places, date)).rejects.toThrow('is frozen already');
    expect(hashFiles(places.frozen)).toEqual(before);
    rmSync(places.frozen, { recursive: true });
    await expect(freeze(places, date)).rejects.toThrow('is frozen already');
    await freeze(places, '2026-11-29');
    expect(readdirSync(places.frozen)).toEqual(['2026-11-29']);
  });

  it('writes nothing where one document cannot be frozen', async () => {
    write('map', 'Before.', 'class="other"');
    await expect(freeze(places, date)).rejects.toThrow('0 times');
    expect(hashFiles(places.frozen)).toEqual({});
    expect(readRecord()).toEqual({ '2026-01-01/map/index.html': 'kept' });
  });

  it('leaves nothing behind where the folder cannot take its place', async () => {
    mkdirSync(join(places.frozen, `${date}/odd`), { recursive: true });
    await expect(freeze(places, date)).rejects.toThrow();
    expect(readdirSync(places.frozen)).toEqual([date]);
    expect(readRecord()).toEqual({ '2026-01-01/map/index.html': 'kept' });
  });

  it.each(['2026-02-30', '28 November', '2026-1-1', '../2026'])('refuses %s as a day', async (day) => {
    await expect(freeze(places, day)).rejects.toThrow(`--date is ${day}; expected a day`);
  });

  it('says that a site must be built', async () => {
    await expect(freeze({ ...places, dist: join(root, 'none') }, date)).rejects.toThrow('npm run build');
  });
});
