import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { defaultSteps } from '../../../../src/lib/embed/heights.ts';
import { sandbox, snippets } from '../../../../src/lib/embed/snippet.ts';
import type { SnippetSource } from '../../../../src/lib/embed/source.ts';

const site = 'https://a.example/';
const source: SnippetSource = {
  id: 'one-clock',
  kind: 'timeline',
  title: 'One clock',
  alt: '2 lanes on one clock.',
  frame: `${site}embed/v1/figure/one-clock/?event=a&theme=dark`,
  page: `${site}chapters/a/#figure-one-clock`,
  paste: `${site}chapters/a/`,
  site: 'A site',
  date: 'May 2025',
  credit: 'A press',
  licence: { label: 'CC BY 4.0', url: 'https://licence.example/' },
  width: null,
  steps: [
    { from: 0, height: 900 },
    { from: 480, height: 640 },
    { from: 900, height: 700 }
  ],
  script: `${site}embed.js`,
  pictures: { svg: `${site}a.svg`, png: `${site}a.png`, double: `${site}a@2x.png` },
  size: { width: 1200, height: 700 },
  file: 'one-clock-2025-05-01'
};

interface Shape {
  tag: string;
  attributes: Record<string, string>;
  text: string;
}

const toText = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(toText).join('') : '';

/** Elements of a snippet as a browser reads them, in document order. */
function read(markup: string): Shape[] {
  const shapes: Shape[] = [];
  const walk = (node: Tree.Node): void => {
    if ('tagName' in node)
      shapes.push({
        tag: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
        text: toText(node)
      });
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseFragment(markup));
  return shapes;
}

const write = (id: (typeof snippets)[number]['id'], from = source): string =>
  snippets.find((snippet) => snippet.id === id)!.format(from);
const frameOf = (markup: string): Shape => read(markup).find(({ tag }) => tag === 'iframe')!;

describe('snippets', () => {
  it('frame the document with everything that a host needs to know', () => {
    expect(frameOf(write('iframe')).attributes).toEqual({
      src: source.frame,
      title: 'One clock',
      width: '100%',
      height: '900',
      frameborder: '0',
      loading: 'lazy',
      style: 'border:0;width:100%;max-width:100%;color-scheme:normal;height:900px',
      referrerpolicy: 'no-referrer',
      sandbox,
      allow: 'clipboard-write',
      allowfullscreen: ''
    });
    expect(sandbox.split(' ')).not.toContain('allow-same-origin');
  });

  it('end in a sentence with a link, which a system that takes frames out leaves', () => {
    for (const id of ['iframe', 'script', 'exact', 'amp'] as const) {
      const shapes = read(write(id));
      const sentence = shapes.find(({ tag }) => tag === 'p')!;
      expect(sentence.text).toBe('One clock: the figure with its table and sources. A site, CC BY 4.0.');
      expect(shapes.filter(({ tag }) => tag === 'a').map(({ attributes }) => attributes['href'])).toEqual([
        source.page,
        'https://licence.example/'
      ]);
    }
  });

  it('add the script after the frame, or a style with a height for each width', () => {
    expect(read(write('script')).at(-1)).toEqual({
      tag: 'script',
      attributes: { async: '', src: `${site}embed.js` },
      text: ''
    });
    const [style, box] = read(write('exact'));
    expect(style!.text).toBe(
      '.vm-one-clock{container-type:inline-size}.vm-one-clock>iframe{height:900px}' +
        '@container (min-width:480px){.vm-one-clock>iframe{height:640px}}' +
        '@container (min-width:900px){.vm-one-clock>iframe{height:700px}}'
    );
    expect(box!.attributes).toEqual({ class: 'vm-one-clock' });
    // A height in the attribute of style would win over the rules.
    expect(frameOf(write('exact')).attributes['style']).not.toContain('height');
  });

  it('can be narrower than their column, and are then no higher than they need', () => {
    const { style, height } = frameOf(
      write('iframe', {
        ...source,
        width: 700,
        steps: [
          { from: 0, height: 640 },
          { from: 800, height: 900 }
        ]
      })
    ).attributes;
    expect([height, style]).toEqual(['640', 'border:0;width:100%;max-width:700px;color-scheme:normal;height:640px']);
  });

  it('give WordPress one address and nothing else', () => {
    expect(write('wordpress')).toBe(source.paste);
  });

  it('can be resized in AMP, and stand near the top there', () => {
    const [frame, placeholder, overflow] = read(write('amp'));
    expect(frame).toMatchObject({ tag: 'amp-iframe', attributes: { layout: 'fixed-height', resizable: '' } });
    expect(frame!.attributes).not.toHaveProperty('width');
    expect(placeholder).toMatchObject({ tag: 'amp-img', attributes: { placeholder: '', alt: 'One clock' } });
    expect(overflow!.attributes).toEqual({
      overflow: '',
      tabindex: '0',
      role: 'button',
      'aria-label': 'Show all of the figure'
    });
  });

  it('show a picture with its words and its credit', () => {
    const shapes = read(write('picture'));
    expect(shapes.find(({ tag }) => tag === 'img')!.attributes).toEqual({
      src: `${site}a.png`,
      srcset: `${site}a.png 1x, ${site}a@2x.png 2x`,
      width: '1200',
      height: '700',
      alt: 'One clock. 2 lanes on one clock.',
      loading: 'lazy',
      style: 'max-width:100%;height:auto'
    });
    expect(shapes.find(({ tag }) => tag === 'figcaption')!.text).toBe(
      'One clock. Source: A press. As of May 2025. A site, CC BY 4.0.'
    );
  });

  it('keep their form whatever the texts are', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '"><script>alert(1)</script>',
        "'onload='x",
        '</iframe><b>',
        '<!--',
        '&quot;&#0;',
        ']]>',
        '\u0000'
      ),
      fc
        .array(fc.constantFrom('"', "'", '<', '>', '&', '/', '=', '\n', '`', '-', '!', 'a'))
        .map((parts) => parts.join(''))
    );
    const toForm = (markup: string) => read(markup).map(({ tag, attributes }) => [tag, Object.keys(attributes).sort()]);
    const plain = (text: string) =>
      text
        .toWellFormed()
        .replace(/\s+/g, ' ')
        .replace(/\p{Cc}/gu, '');
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (title, alt, credit, name) => {
        const changed = { ...source, title, alt, credit, site: name, date: name };
        for (const { id } of snippets.filter((one) => one.id !== 'wordpress'))
          expect(toForm(write(id, changed))).toEqual(toForm(write(id)));
        expect(frameOf(write('iframe', changed)).attributes['title']).toBe(plain(title));
      })
    );
  });
});

describe('default steps', () => {
  it('fit what WordPress allows, narrowest first', () => {
    for (const kind of ['timeline', 'map', 'checklist', 'loop', 'ownership', 'bars', 'compare'] as const) {
      const steps = defaultSteps(kind);
      expect(steps[0]!.from).toBe(0);
      expect(steps.map(({ from }) => from)).toEqual(steps.map(({ from }) => from).sort((a, b) => a - b));
      expect(steps.every(({ height }) => height >= 200 && height <= 1000)).toBe(true);
    }
  });
});
