import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeView } from '../../../../src/lib/embed/view.ts';
import { formatView } from '../../../../src/lib/view/format.ts';
import { defaultView, themes } from '../../../../src/lib/view/view.ts';

const nothing = { theme: '', lang: '', plain: '' };

describe('mergeView', () => {
  it('writes a view as its figure does', () => {
    const view = formatView({
      ...defaultView,
      t: '2025-05',
      event: 'a-b',
      at: { lat: -11.12, lon: 26.4, zoom: 7 },
      show: ['china', 'us_allied']
    });
    expect(mergeView(view, nothing)).toBe(view);
  });

  it('lets choices win, and takes them back', () => {
    expect(mergeView('?theme=light&event=a', { ...nothing, theme: 'dark', plain: '1' })).toBe(
      '?event=a&theme=dark&plain=1'
    );
    expect(mergeView('?theme=light', nothing)).toBe('');
  });

  it('takes nothing else, whoever sent it', () => {
    expect(mergeView('?event="><b>&x=1&parentUrl=a', nothing)).toBe('');
    expect(mergeView({ view: 1 }, nothing)).toBe('');
    expect(mergeView(`?event=${'a'.repeat(500)}`, nothing)).toBe('');
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...themes), (told, theme) => {
        expect(mergeView(told, { ...nothing, theme })).toMatch(/^\?([\w]+=[\w,./~:%-]+&?)+$/);
      })
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(mergeView(`?event=${text}&at=${text}`, nothing)).toMatch(/^(|\?[\w=,./~:%&-]+)$/);
      })
    );
  });
});
