import { describe, expect, it } from 'vitest';
import { freezeDocument, toLaterCorrections } from '../../../../src/lib/embed/frozen.ts';
import { selectLater } from '../../../../src/lib/embed/later.ts';
import { correctionSchema } from '../../../../src/schemas/correction.ts';
import { aStory } from '../../../fixtures/records.ts';

const root = 'https://host.example/x/';
const toDocument = (name: string, data = '', body = ''): string =>
  '<!DOCTYPE html><html lang="en" data-sans="/x/_astro/face.woff2"><head><meta charset="utf-8">' +
  `<link rel="canonical" href="${root}timeline/"><link rel="icon" href="data:,">` +
  `<link rel="alternate" type="application/json+oembed" href="${root}oembed/v1/${name}.json" title="A title">` +
  `</head><body><main>${body}<div class="embed-foot" data-frame><p>Foot</p></div></main>` +
  `${data && `<script type="application/json" data-props>${data}</script>`}<script>1</script></body></html>`;
const freeze = (name: string, data?: string, body?: string): string =>
  freezeDocument(toDocument(name, data, body), {
    name,
    date: '2026-11-28',
    script: 'look("$&")',
    known: ['a', 'b-c']
  });
const readData = (html: string): unknown => JSON.parse(/data-props>([^]*?)<\/script>/.exec(html)![1]!);

describe('a frozen document', () => {
  it('says its day before its foot, and looks for corrections last', () => {
    const html = freeze('timeline');
    expect(html).toContain(
      '<main><p class="embed-foot" data-frozen="2026-11-28" data-embed-id="timeline" data-known="a b-c" ' +
        'data-corrections="../../corrections.json">' +
        'Frozen on <time datetime="2026-11-28">28 November 2026</time>. ' +
        '<a href="../../../../../timeline/">See the figure’s present version</a></p><div class="embed-foot" data-frame>'
    );
    expect(html.endsWith('<script>1</script><script>look("$&")</script></body></html>')).toBe(true);
  });

  it('climbs one folder more from a figure', () => {
    const html = freeze('figure/one-clock');
    expect(html).toContain('data-embed-id="one-clock" data-known="a b-c" data-corrections="../../../corrections.json"');
    expect(html).toContain('<a href="../../../../../../timeline/">See');
  });

  it('links to the site by relative addresses, and to others as before', () => {
    const body = `<a href="${root}">a</a><a href="${root}#figure-b">b</a><a href="#c">c</a><a href="https://d.example/">d</a>`;
    expect(freeze('map', undefined, body)).toContain(
      '<a href="../../../../../">a</a><a href="../../../../../#figure-b">b</a><a href="#c">c</a><a href="https://d.example/">d</a>'
    );
    expect(freeze('map')).toContain(
      `<link rel="canonical" href="${root}timeline/"><link rel="icon" href="data:,"></head>`
    );
  });

  it('has no face to load', () => {
    expect(freeze('map')).toContain('<html lang="en"><head>');
  });

  it('tells its island nothing of late scripts, and addresses from where it stands', () => {
    const timeline = { late: '/x/_astro/engine.js', pages: { event: `${root}timeline/*/` }, base: 'figure-a' };
    expect(readData(freeze('timeline', JSON.stringify(timeline)))).toEqual({
      pages: { event: '../../../../../timeline/*/' },
      base: 'figure-a'
    });
    const map = { page: `${root}map/*/`, live: { tiles: '/x/map/v1/', explore: '/x/_astro/explore.js' }, cards: {} };
    expect(readData(freeze('figure/a', JSON.stringify(map)))).toEqual({
      page: '../../../../../../map/*/',
      live: {},
      cards: {}
    });
  });

  it('ends no element within its data', () => {
    const html = freeze('timeline', '{"words":"\\u003c/script>"}');
    expect(html).toContain('data-props>{"words":"\\u003c/script\\u003e"}</script>');
  });

  it('is refused where a part is missing, or the document is another', () => {
    const options = { name: 'map', date: '2026-11-28', script: '', known: [] };
    const html = toDocument('map');
    expect(() => freezeDocument(html.replace(' class="embed-foot"', ''), options)).toThrow('0 times');
    expect(() => freezeDocument(html.replace('</body>', ''), options)).toThrow('0 times');
    expect(() => freezeDocument(html.replace('json+oembed', 'json'), options)).toThrow('0 times');
    expect(() => freezeDocument(toDocument('timeline'), options)).toThrow('names https://host.example/x/oembed');
    const late = html.replace('</main>', '</main><script src="/x/_astro/late.js"></script>');
    expect(() => freezeDocument(late, options)).toThrow('would still load');
  });
});

describe('later corrections', () => {
  const answer = {
    map: [
      { id: 'c', date: '2027-03-01', words: 'Last.' },
      { id: 'b', date: '2026-11-28', words: 'Same day.' },
      { id: 'a', date: '2026-11-28', words: 'First.' }
    ]
  };

  it('are told by the newest that is not known', () => {
    expect(selectLater(answer, 'map', ['a', 'b'])?.words).toBe('Last.');
    expect(selectLater(answer, 'map', [''])?.words).toBe('Last.');
    expect(selectLater({ map: answer.map.slice(1) }, 'map', ['a'])?.words).toBe('Same day.');
    expect(selectLater(answer, 'map', ['a', 'b', 'c', 'd'])).toBeUndefined();
    expect(selectLater(answer, 'timeline', [])).toBeUndefined();
  });

  it('are none in nonsense', () => {
    const odd = [null, 3, 'no', [], [null], {}, { map: 'no' }, { map: null }, { map: [null, 3, [], { id: 1 }] }];
    const parts = [{ map: [{ words: 'No id.' }] }, { map: [{ id: 'a', words: { a: 1 } }] }];
    for (const one of [...odd, ...parts]) expect(selectLater(one, 'map', [])).toBeUndefined();
    expect(selectLater(answer, 'constructor', [])).toBeUndefined();
  });

  it('are published by embed: those of its figure, and of what that rests on', () => {
    const toCorrection = (id: string, touches: object) =>
      correctionSchema.parse({ id, date: '2026-12-01', touches, wrong: `${id} <b>.`, right: 'Not.', reportedBy: 'Us' });
    const figure = { ...aStory().figures[0]!, claims: ['C01'] };
    const story = aStory({
      figures: [figure],
      corrections: [
        toCorrection('figure', { figures: [figure.id] }),
        toCorrection('claim', { claims: figure.claims }),
        toCorrection('term', { terms: ['a-term'] })
      ]
    });
    const toLine = (id: string) => ({
      id,
      date: '2026-12-01',
      words: 'Corrected since, 1 December 2026',
      address: `../../../sources/#correction-${id}`
    });
    const lines = [toLine('figure'), toLine('claim')];
    expect(toLaterCorrections(story)).toEqual({ timeline: lines, [figure.id]: lines });
    // Frames of 280 px show some 40 signs in a line.
    for (const { words } of lines) expect(words.length).toBeLessThan(40);
  });
});
