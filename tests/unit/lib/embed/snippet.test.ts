import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultHeights } from '../../../../src/lib/embed/heights.ts';
import { sandbox, snippets } from '../../../../src/lib/embed/snippet.ts';
import { frameOf, read, site, source, write } from '../../../support/embed/snippet-source.ts';

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

  it('show a picture with its words and its credit, in pixels or in lines', () => {
    const address = {
      picture: { src: `${site}a.png`, srcset: `${site}a.png 1x, ${site}a@2x.png 2x` },
      vector: { src: `${site}a.svg` }
    };
    for (const id of ['picture', 'vector'] as const) {
      const shapes = read(write(id));
      expect(shapes.find(({ tag }) => tag === 'img')!.attributes).toEqual({
        ...address[id],
        width: '1200',
        height: '700',
        alt: 'One clock. 2 lanes on one clock.',
        loading: 'lazy',
        style: 'max-width:100%;height:auto'
      });
      expect(shapes.find(({ tag }) => tag === 'figcaption')!.text).toBe(
        'One clock. Source: A press. As of May 2025. A site, CC BY 4.0.'
      );
    }
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

describe('default heights', () => {
  it('fit what WordPress allows, narrowest first', () => {
    for (const kind of ['timeline', 'map', 'checklist', 'loop', 'ownership', 'bars', 'compare'] as const) {
      const { full: steps, plain } = defaultHeights(kind);
      expect(plain).toEqual(steps);
      expect(steps[0]!.from).toBe(0);
      expect(steps.map(({ from }) => from)).toEqual(steps.map(({ from }) => from).sort((a, b) => a - b));
      expect(steps.every(({ height }) => height >= 200 && height <= 1000)).toBe(true);
    }
  });
});
