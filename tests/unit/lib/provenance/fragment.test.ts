import { describe, expect, it } from 'vitest';
import { createFragment, resolveMissing } from '../../../../src/lib/provenance/fragment.ts';
import { claimSchema } from '../../../../src/schemas/claim.ts';
import { fc, test as property } from './property.ts';

const sentence = 'The old lamp, said “Dr. Lund”, was re-lit in the U.S. at last.';

describe('resolveMissing', () => {
  it.each([
    [{ start: 'The old lamp' }, undefined],
    [{ start: 'the OLD lamp', end: 'at last' }, undefined],
    [{ start: "'Dr. Lund'", end: 're‑lit' }, undefined],
    [{ start: 'old lam' }, 'start'],
    [{ start: 'old', end: 'las' }, 'end'],
    [{ start: 'was', end: 'lamp' }, 'end'],
    [{ start: 'The new lamp' }, 'start']
  ])('of %j', (fragment, missing) => expect(resolveMissing(sentence, fragment)).toBe(missing));

  it('knows words of Chinese by their signs', () => {
    expect(resolveMissing('该铜矿已建成。', { start: '铜矿', end: '建成' })).toBeUndefined();
    expect(resolveMissing('该铜矿已建成。', { start: '金矿' })).toBe('start');
  });
});

describe('createFragment', () => {
  it.each([
    [sentence, { start: 'The old lamp, said', end: 'U.S. at last' }],
    ['It was lit.', { start: 'It was lit' }],
    ['“It was lit once more.”', { start: 'It was lit once', end: 'more' }]
  ])('of “%s”', (text, expected) => expect(createFragment(text)).toEqual(expected));

  const words = fc.array(fc.constantFrom('lamp', 'U.S.', '“Dr.', 're-lit', '40%', '铜矿建成', '—', 'l’or,'), {
    minLength: 1
  });
  property([words], 'gives what the schema takes and its sentence holds', (list) => {
    const text = `A ${list.join(' ')}.`;
    const fragment = createFragment(text);
    expect(claimSchema.shape.fragment.safeParse(fragment).error).toBeUndefined();
    expect(resolveMissing(text, fragment as { start: string })).toBeUndefined();
  });
});
