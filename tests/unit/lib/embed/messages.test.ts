import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHeight, heightBounds, readNames, toHeight, type Met } from '../../../../src/lib/embed/messages.ts';

const plain = readNames('https://example.org/embed/v1/map/');
const say = (met: Met = {}, names = plain): unknown[] => formatHeight(431, 600, names, met);

describe('names of a frame', () => {
  it("are the ones that parents add, WordPress's behind a question mark in the fragment", () => {
    expect(readNames('https://example.org/embed/v1/map/?t=2025#?secret=aB3dE5gH7j').secret).toBe('aB3dE5gH7j');
    const pym =
      'https://example.org/embed/v1/map/?t=2025&initialWidth=640&childId=my-map&parentUrl=https%3A%2F%2Fx.org';
    expect(readNames(pym).childId).toBe('my-map');
    expect(readNames('https://example.org/embed/v1/map/?secret=x#childId=y')).toMatchObject({
      secret: undefined,
      childId: null
    });
  });

  it('hold for any address, and never close the quotes of a selector', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (href) => {
        const names = readNames(href);
        expect(names.href).toBe(href);
        expect(names.chart).not.toContain("'");
      })
    );
  });
});

describe('heights', () => {
  it('are whole pixels that hold everything, within bounds', () => {
    expect([toHeight(430.02), toHeight(430), toHeight(3), toHeight(99_999), toHeight(Infinity)]).toEqual([
      431,
      430,
      heightBounds.least,
      heightBounds.most,
      heightBounds.most
    ]);
  });
});

describe('what is said for a height', () => {
  it('is for AMP, Datawrapper, Medium, the Guardian and Canvas always, and a greeting for H5P', () => {
    expect(say()).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 431 },
      { 'datawrapper-height': { '/embed/v1/map/': 431 } },
      '{"src":"https://example.org/embed/v1/map/","context":"iframe.resize","height":431}',
      '{"id":"iframeMessenger:vault","type":"set-height","value":431}',
      { subject: 'lti.frameResize', height: 431 },
      { context: 'h5p', action: 'hello' }
    ]);
  });

  it('is for WordPress with its secret, and for pym with its name', () => {
    const names = readNames('https://example.org/embed/v1/map/?childId=figure-1#?secret=aB3dE5gH7j');
    expect(say({}, names)).toContainEqual({ message: 'height', value: 431, secret: 'aB3dE5gH7j' });
    expect(say({}, names)).toContain('pymxPYMxfigure-1xPYMxheightxPYMx431');
  });

  it('is for H5P in the fields of its old and its new listener, once it has greeted', () => {
    const words = say({ h5p: true });
    expect(words).toContainEqual({ context: 'h5p', action: 'resize', scrollHeight: 431, height: 431 });
    expect(words).not.toContainEqual({ context: 'h5p', action: 'hello' });
  });

  it('is for the two resizers once they have greeted, first as an answer', () => {
    expect(say({ open: true })).toContainEqual({ type: 'iframe-resized', width: 600, height: 431 });
    expect(say({ sizer: 'iFrameResizer0', isSizerNew: true }).slice(-2)).toEqual([
      '[iFrameSizer]iFrameResizer0:431:600:init:',
      '[iFrameSizer]iFrameResizer0:431:600:resizeObserver'
    ]);
    expect(say({ sizer: 'iFrameResizer0', isSizerNew: false })).not.toContain(
      '[iFrameSizer]iFrameResizer0:431:600:init:'
    );
  });

  it('can be posted, and reaches no listener of WordPress without its secret', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true }), fc.integer({ min: 120, max: 4000 }), (href, height) => {
        const messages = formatHeight(height, 600, readNames(href), { h5p: true, open: true, sizer: 'a' });
        expect(structuredClone(messages)).toEqual(messages);
        const secrets = messages.filter((one) => typeof one === 'object' && one !== null && 'message' in one);
        expect(secrets.length).toBe(/#.*secret=[A-Za-z0-9]/.test(href) ? 1 : 0);
      })
    );
  });
});
