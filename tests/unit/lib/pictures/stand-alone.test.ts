import { describe, expect, it } from 'vitest';
import { readSize, toStandAlone } from '../../../../src/lib/pictures/stand-alone.ts';

describe('toStandAlone', () => {
  it('leaves nothing that leads to the page or needs it', () => {
    const drawn =
      '<!doctype html><svg width="20" height="10"> <a href="/timeline/a/" tabindex="-1" data-event="a" class="b">' +
      '<path d="M0 0" stroke="var(--ink)"></path></a><use href="#base"></use></svg>\n';
    expect(toStandAlone(drawn)).toBe(
      '<svg width="20" height="10"><g class="b"><path d="M0 0" stroke="#12171a"></path></g><use href="#base"></use></svg>'
    );
  });

  it('gives a picture within it a size', () => {
    const inner = '<svg viewBox="0 0 9 9" preserveAspectRatio="none" aria-hidden="true"></svg>';
    expect(toStandAlone(`<svg width="1" height="1">${inner}</svg>`)).toContain(
      '<svg width="100%" height="100%" viewBox="0 0 9 9" preserveAspectRatio="none">'
    );
  });
});

describe('readSize', () => {
  it('reads the size of the root', () => {
    expect(readSize('<svg xmlns="http://www.w3.org/2000/svg" width="1128" height="779" role="img">')).toEqual({
      width: 1128,
      height: 779
    });
  });
});
