import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestView, parseInbound } from '../../../../src/lib/embed/inbound.ts';
import { readNames } from '../../../../src/lib/embed/messages.ts';
import { parseView } from '../../../../src/lib/view/parse.ts';
import { themes } from '../../../../src/lib/view/view.ts';

const names = readNames('https://example.org/embed/v1/map/?childId=figure-1#?secret=aB3dE5gH7j');
const parse = (data: unknown) => parseInbound(data, names);

describe('what an embed hears', () => {
  it('is a theme and a view', () => {
    expect(parse({ type: 'vault-and-mine', theme: 'dark', view: 't=2025&asset=mirador' })).toEqual({
      kind: 'wish',
      wish: { theme: 'dark', view: 't=2025&asset=mirador' }
    });
    expect(parse({ type: 'vault-and-mine', view: '' })).toEqual({ kind: 'wish', wish: { view: '' } });
    expect(parse({ type: 'vault-and-mine', theme: 'pink', view: 3 })).toBeNull();
    expect(parse({ type: 'vault-and-mine', view: 'x'.repeat(longestView + 1) })).toBeNull();
  });

  it('is that a parent listens', () => {
    // As open-iframe-resizer 2.1, H5P's resizer, WordPress 6 and pym 1.3 send it.
    expect(parse({ type: 'iframe-child-init', targetElementSelector: 'script', bodyPadding: '9px' })).toEqual({
      kind: 'open'
    });
    expect(parse({ type: 'iframe-get-child-dimensions' })).toEqual({ kind: 'open' });
    expect(parse({ context: 'h5p', action: 'hello' })).toEqual({ kind: 'h5p' });
    expect(parse({ context: 'h5p', action: 'resize' })).toEqual({ kind: 'h5p' });
    expect(parse({ message: 'ready', secret: 'aB3dE5gH7j' })).toEqual({ kind: 'wordpress' });
    expect(parse('pymxPYMxfigure-1xPYMxwidthxPYMx640')).toEqual({ kind: 'pym' });
  });

  it("is iframe-resizer's greeting, of version 4, of version 5, and as open-iframe-resizer sends it to old pages", () => {
    const greetings = [
      '[iFrameSizer]frame4:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:false',
      '[iFrameSizer]frame4::false:false:32:true:true::auto:::0:false:child:auto:true:::true:5.5.9:0:false',
      '[iFrameSizer]frame4:0:false:false:32:true:true::auto:::0:false:child:auto:true:::true:::false'
    ];
    expect(greetings.map(parse)).toEqual(greetings.map(() => ({ kind: 'sizer', id: 'frame4' })));
    expect(parse('[iFrameSizer]resize')).toEqual({ kind: 'sizer-again' });
  });

  it("is nothing that is meant for another frame, and none of a parent's other orders", () => {
    const orders = [
      { message: 'ready', secret: 'other' },
      { message: 'link', value: 'https://example.com', secret: 'aB3dE5gH7j' },
      'pymxPYMxfigure-2xPYMxwidthxPYMx640',
      'pymxPYMxfigure-1xPYMxnavigateToxPYMxjavascript:alert(1)',
      '[iFrameSizer]message:{"a":1}',
      '[iFrameSizer]moveToAnchor:top',
      '[iFrameSizer]frame4:8',
      { context: 'h5p', action: 'resizePrepared' },
      { sentinel: 'amp', type: 'intersection', changes: [] },
      null,
      undefined,
      7,
      [],
      ''
    ];
    expect(orders.map(parse)).toEqual(orders.map(() => null));
    expect(
      parseInbound({ message: 'ready', secret: undefined }, readNames('https://example.org/embed/v1/map/'))
    ).toBeNull();
  });

  it('is never an error, whatever is posted', () => {
    const words = fc.constantFrom(
      ...[
        'vault-and-mine',
        'iframe-child-init',
        'h5p',
        'hello',
        'ready',
        'dark',
        '[iFrameSizer]',
        'pymxPYMx',
        'true',
        ':'
      ]
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(words).map((parts) => parts.join(''))
    );
    const keys = fc.constantFrom('type', 'theme', 'view', 'context', 'action', 'message', 'secret', '__proto__');
    const posted = fc.oneof(
      fc.anything({ withMap: true, withSet: true, withDate: true, withTypedArray: true, withBigInt: true }),
      text,
      fc.dictionary(keys, fc.oneof(text, words, fc.anything()))
    );
    fc.assert(
      fc.property(posted, (data) => {
        const heard = parse(data);
        if (heard?.kind !== 'wish') return;
        const { theme, view } = heard.wish;
        expect([undefined, ...themes]).toContain(theme);
        expect((view ?? '').length).toBeLessThanOrEqual(longestView);
        expect(() => parseView(view ?? '')).not.toThrow();
      }),
      { numRuns: 3000 }
    );
  });
});
