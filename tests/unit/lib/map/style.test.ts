import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { palettes, toMix } from '../../../../src/lib/map/palette.ts';
import { createStyle } from '../../../../src/lib/map/style.ts';

const sources = { tiles: 'https://example.org/map/v1/', font: 'https://example.org/label.woff2' };

describe('the style', () => {
  it.each(['light', 'dark'] as const)('is valid in the %s palette, without glyphs or sprite', (theme) => {
    const style = createStyle(palettes[theme], sources);
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
  });

  it('has the colours of the tokens', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    for (const role of Object.keys(palettes.light) as (keyof typeof palettes.light)[]) {
      const [, light, dark] = new RegExp(`--${role}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
      expect([role, light, dark]).toEqual([role, palettes.light[role], palettes.dark[role]]);
    }
  });

  it('mixes colours', () => {
    expect(toMix('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(toMix('#102030', '#ffffff', 0)).toBe('#102030');
  });
});
