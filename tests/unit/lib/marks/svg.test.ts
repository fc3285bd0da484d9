import { expect, it } from 'vitest';
import { createNode, formatSvg } from '../../../../src/lib/marks/svg.ts';

it('writes a drawing as XML, whatever its words hold', () => {
  const drawn = createNode('g', { class: 'a "b"', x: 0 }, createNode('path', { d: 'M0 0' }), 'R&D <1>');
  expect(formatSvg(drawn)).toBe('<g class="a &quot;b&quot;" x="0"><path d="M0 0"/>R&amp;D &lt;1&gt;</g>');
});
