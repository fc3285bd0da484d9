import { describe, expect, it } from 'vitest';
import { frameOf, read, source, write } from '../../../support/embed/snippet-source.ts';

const narrow = { ...source, width: 700 };
const plain = { ...source, isPlain: true };

describe('a snippet that is narrower than its column', () => {
  it('is no higher than it needs', () => {
    const full = [
      { from: 0, height: 640 },
      { from: 800, height: 900 }
    ];
    const { style, height } = frameOf(write('iframe', { ...narrow, heights: { ...source.heights, full } })).attributes;
    expect([height, style]).toEqual(['640', 'border:0;width:100%;max-width:700px;color-scheme:normal;height:640px']);
  });

  it('measures a box that is no wider than its frame, and has no heights of wider ones', () => {
    const [style, box] = read(write('exact', narrow));
    expect(style!.text).toBe(
      '.vm-one-clock-700{container-type:inline-size;max-width:700px}.vm-one-clock-700>iframe{height:900px}' +
        '@container (min-width:480px){.vm-one-clock-700>iframe{height:640px}}'
    );
    expect(box!.attributes).toEqual({ class: 'vm-one-clock-700' });
    // Where a system takes the style element out, the frame keeps its width.
    expect(frameOf(write('exact', narrow)).attributes['style']).toContain('max-width:700px');
  });

  it('is narrower in AMP too, whose element can only fill what it stands in', () => {
    const [box, frame] = read(write('amp', { ...source, width: 400 }));
    expect(box).toMatchObject({ tag: 'div', attributes: { style: 'max-width:400px' } });
    expect(frame).toMatchObject({ tag: 'amp-iframe', attributes: { height: '900', layout: 'fixed-height' } });
  });
});

describe('a snippet of the drawing alone', () => {
  it.each(['iframe', 'script', 'exact', 'amp'] as const)('is as high as that: %s', (id) => {
    const frame = read(write(id, plain)).find(({ tag }) => tag.endsWith('iframe'))!;
    expect(frame.attributes['height']).toBe('600');
  });

  it('has its own height for each width', () => {
    expect(read(write('exact', plain))[0]!.text).toBe(
      '.vm-one-clock-plain{container-type:inline-size}.vm-one-clock-plain>iframe{height:600px}' +
        '@container (min-width:480px){.vm-one-clock-plain>iframe{height:500px}}'
    );
  });
});
