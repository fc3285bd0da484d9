import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEntries, search, toFolded } from '../../../../src/lib/map/search.ts';

const assets = [
  { id: 'etoile', label: 'Étoile', name: 'Étoile (Kalukundi)', minerals: ['copper'], country: 'CD' },
  { id: 'tenke', label: 'Tenke', name: 'Tenke Fungurume', minerals: ['copper', 'cobalt'], country: 'CD' },
  { id: 'cascabel', label: 'Cascabel', name: 'Cascabel', minerals: ['copper', 'gold'], country: 'EC' },
  { id: 'fungurume', label: 'Fungu', name: 'Fungu', minerals: [], country: 'CD' }
];
const entries = createEntries(assets, (code) => ({ CD: 'DR Congo', EC: 'Ecuador' })[code] ?? code);

describe('a search', () => {
  it.each([
    ['etoile', ['etoile']],
    ['ÉTOILE', ['etoile']],
    ['fungu', ['fungurume', 'tenke']],
    ['ecua', ['cascabel']],
    ['copper congo', ['etoile', 'tenke']],
    ['cobalt', ['tenke']],
    ['cabel', ['cascabel']],
    ['ol', []],
    ['copper gold congo', []],
    ['', []],
    ['  --  ', []],
    ['.*(', []]
  ])('of “%s” finds %j', (query, ids) => {
    expect(search(entries, query)).toEqual(ids);
  });

  it('finds no more than it is asked for', () => {
    expect(search(entries, 'c', 2)).toHaveLength(2);
  });

  it('folds accents, ligatures, case and signs', () => {
    expect(toFolded(' Gécamines/Straße–ﬁn ')).toBe('gecamines strasse fin');
  });

  it('never throws, and finds what it is given in full', () => {
    fc.assert(fc.property(fc.string(), (query) => void search(entries, query)));
    for (const { id, label } of assets) expect(search(entries, label)).toContain(id);
  });
});
