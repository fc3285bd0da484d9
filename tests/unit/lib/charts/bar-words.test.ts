import { describe, expect, test } from 'vitest';
import {
  formatBarLabel,
  formatBarsRemark,
  formatPanelRemark,
  selectBarKind
} from '../../../../src/lib/charts/bar-words.ts';
import { placePanel } from '../../../../src/lib/charts/bars.ts';
import type { Series } from '../../../../src/schemas/production.ts';
import { createSeries } from '../figures/fixture.ts';

const none = new Set<string>();
const mixed: Series['rows'] = [
  { country: 'CL', value: 5300, flag: 'estimated', share: 23 },
  { country: 'PE', value: 2700, flag: 'reported' },
  { country: 'US', value: 0, flag: 'withheld' }
];

describe('labels of bars', () => {
  test('say the share, else the amount, and which are estimates where not all are', () => {
    const panel = placePanel(createSeries({ rows: mixed }), none);
    expect(panel.bars.map((bar) => formatBarLabel(bar, panel))).toEqual(['23.0% e', '2,700', 'withheld']);
    const estimated = placePanel(createSeries(), none);
    expect(formatBarLabel(estimated.bars[0]!, estimated)).toBe('23.0%');
  });

  test('stand at bars of three kinds', () => {
    const { bars } = placePanel(createSeries(), new Set(['CD']));
    expect(bars.map(selectBarKind)).toEqual(['country', 'leader', 'rest']);
  });
});

describe('remarks', () => {
  test('give the world total with its caveats', () => {
    expect(formatPanelRemark(placePanel(createSeries(), none))).toBe('World: 23,000 tons. All amounts are estimates.');
    const open = createSeries({ world: { value: 23_000, flag: 'lower_bound' }, rows: mixed });
    expect(formatPanelRemark(placePanel(open, none))).toBe('World: more than 23,000 tons.');
    const over = createSeries({ world: { value: 8000, flag: 'reported' } });
    expect(formatPanelRemark(placePanel(over, none))).toMatch(/more than the world total, so no rest is shown\.$/);
  });

  test('explain the letter only where it stands', () => {
    expect(formatBarsRemark([placePanel(createSeries({ rows: mixed }), none)])).toContain(
      'e: estimated by the source.'
    );
    expect(formatBarsRemark([placePanel(createSeries(), none)])).not.toContain('e: ');
  });
});
