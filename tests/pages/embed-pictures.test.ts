import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeSlice } from '../../src/lib/charts/ownership.ts';
import { selectEmbeds } from '../../src/lib/embed/embeds.ts';
import { placePanels } from '../../src/lib/figures/bars.ts';
import { siteOrigin, story } from '../support/content.ts';
import { distDir } from '../support/dist.ts';
import { attribute, parsePage, toText } from '../support/html.ts';
import { readPngSize } from '../support/picture.ts';

const embeds = selectEmbeds(story);
const toFile = (name: string): string => join(distDir, 'embed/v1/pictures', name);
const readSvg = (id: string) => readFileSync(toFile(`${id}.svg`), 'utf8');

describe('pictures for other sites', () => {
  it.each(embeds.map(({ id }) => id))('%s says what it is, whose it is and where it belongs', (id) => {
    const embed = embeds.find((one) => one.id === id)!;
    const svg = parsePage(readSvg(id));
    const words = svg
      .filter(({ tagName }) => tagName === 'text')
      .map(toText)
      .join(' ');
    for (const part of [embed.title, embed.credit, story.site.asOfLabel, embed.licence.label])
      expect(words.replace(/\s+/g, '')).toContain(part.replace(/\s+/g, ''));
    expect(words.replace(/\s+/g, '')).toContain(siteOrigin + embed.page);
    expect(toText(svg.find(({ tagName }) => tagName === 'title')!)).toBe(embed.title.replace(/\s+/g, ' '));
    expect(toText(svg.find(({ tagName }) => tagName === 'desc')!)).toBe(embed.alt.replace(/\s+/g, ' ').trim());
  });

  it('are drawn as the figures are, with a shape for each part', () => {
    for (const figure of story.figures) {
      const embed = embeds.find(({ id }) => id === figure.id)!;
      const classes = parsePage(readSvg(embed.id)).map((one) => (attribute(one, 'class') ?? '').split(' '));
      const count = (name: string): number => classes.filter((names) => names.includes(name)).length;
      if (figure.kind === 'bars') {
        const bars = placePanels(figure, story).flatMap((panel) => panel.bars.filter(({ length }) => length > 0));
        expect(count('solid') + count('plain') + count('rest')).toBe(bars.length);
      }
      if (figure.kind === 'ownership')
        expect(count('passing')).toBe(3 * figure.rows.filter((row) => placeSlice(row)).length);
      if (figure.kind === 'loop') expect(count('station')).toBe(figure.steps.length);
      if (figure.kind === 'checklist') expect([count('check'), count('cross')]).toEqual([figure.steps.length, 1]);
    }
  });

  it('need nothing from elsewhere', () => {
    for (const { id } of embeds) {
      const svg = readSvg(id);
      expect(svg).not.toMatch(/<script|<image|<a\s|url\(|@import|var\(--|\son\w+=/);
      expect(svg.match(/href="(?!#)[^"]*"/g) ?? []).toEqual([]);
      const ids = new Set(parsePage(svg).flatMap((one) => attribute(one, 'id') ?? []));
      const used = [...svg.matchAll(/href="#([^"]+)"/g)].map(([, name]) => name!);
      expect(used.filter((name) => !ids.has(name))).toEqual([]);
    }
  });

  it('have their PNGs, of the same size and of twice that', () => {
    for (const { id } of embeds) {
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(readSvg(id))!.map(Number);
      for (const [end, scale] of [
        ['', 1],
        ['@2x', 2]
      ] as const) {
        expect(existsSync(toFile(`${id}${end}.png`))).toBe(true);
        const size = readPngSize(readFileSync(toFile(`${id}${end}.png`)));
        expect(size).toEqual([width! * scale, height! * scale]);
      }
    }
  });
});
