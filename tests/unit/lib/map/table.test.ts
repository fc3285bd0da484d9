import { describe, expect, it } from 'vitest';
import { formatMapAlt, formatOwners, toMapTable } from '../../../../src/lib/map/table.ts';
import { figures, story } from './support.ts';

const full = figures.find(({ id }) => id === 'full-map')!;

describe('the map in words', () => {
  it('counts assets and names every one of them', () => {
    const alt = formatMapAlt(full, story);
    expect(alt).toMatch(/^Map of 32 assets in \d+ countries\./);
    for (const { label } of story.assets) expect(alt).toContain(label);
    expect(alt).toContain('11 of the positions are approximate');
  });

  it('has one row an asset, as long as its head', () => {
    const { columns, rows } = toMapTable(full, story);
    expect(rows).toHaveLength(32);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('gives no share where no source does', () => {
    const owners = [
      { name: 'A', share: 60, home: 'China' },
      { name: 'B', share: null, home: '' }
    ];
    expect(formatOwners(owners)).toBe('A 60 % (China); B');
  });
});
