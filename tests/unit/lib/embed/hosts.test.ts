import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hosts, readHeight } from '../../../../src/lib/embed/hosts.ts';

describe('readHeight', () => {
  it('hears each host’s own message', () => {
    expect(readHeight('wordpress', { message: 'height', value: 640, secret: 's' }, 's')).toBe(640);
    expect(readHeight('amp', { sentinel: 'amp', type: 'embed-size', height: 640 }, '')).toBe(640);
    expect(readHeight('canvas', { subject: 'lti.frameResize', height: 640 }, '')).toBe(640);
  });

  it('holds WordPress to its bounds and its secret', () => {
    const tell = (value: unknown, secret = 's') => readHeight('wordpress', { message: 'height', value, secret }, 's');
    expect([tell(50), tell(4000), tell('700'), tell('x'), tell(640, 't')]).toEqual([200, 1000, 700, null, null]);
    expect(readHeight('amp', { sentinel: 'amp', type: 'embed-size', height: 99 }, '')).toBeNull();
  });

  it('takes nothing else, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hosts.map(({ id }) => id)), fc.anything(), (id, data) => {
        expect(readHeight(id, data, 's')).toBeNull();
      })
    );
  });
});
