import { describe, expect, it } from 'vitest';
import { pruneStyles } from '../../../src/loader/prune-styles.ts';

const prune = (css: string, rest: string, late?: string): string => pruneStyles(css, rest, late).replace(/\s+/g, '');

describe('pruneStyles', () => {
  it('keeps what the markup names and leaves out what nothing names', () => {
    expect(prune('.a{color:red}.b{color:red}', '<p class="x a">')).toBe('.a{color:red}');
  });

  it('keeps tags, pseudo-classes and attributes that a script sets by their other name', () => {
    const css = ':focus-visible{color:red}p{color:red}[data-theme=dark]{color:red}[data-many]{color:red}';
    expect(prune(css, '<script>r.theme="dark"</script>')).toBe(
      ':focus-visible{color:red}p{color:red}[data-theme=dark]{color:red}'
    );
  });

  it('finds classes in the strings of scripts, whole or by their beginning, and in late scripts', () => {
    const css = '.on{color:red}.role-a{color:red}.share-1{color:red}.late{color:red}.off{color:red}.map{color:red}';
    const rest = '<script>e.classList.add(`on`);f(`role-${x}`);g("share-"+n%4);list.map(off)</script>';
    expect(prune(css, rest, 'h("late")')).toBe('.on{color:red}.role-a{color:red}.share-1{color:red}.late{color:red}');
  });

  it('takes choices and exceptions for no need', () => {
    const css = '.a:is(.b,.c){color:red}.a:not(.d){color:red}.d .a{color:red}';
    expect(prune(css, '<p class="a">')).toBe('.a:is(.b,.c){color:red}.a:not(.d){color:red}');
  });

  it('drops selectors of a list one by one, empty at-rules, and tokens that nothing asks for', () => {
    const css = '@media print{.b{color:red}}.a,.b{color:var(--ink)}:root{--ink:#000;--paper:#fff}';
    expect(prune(css, '<p class="a">')).toBe('.a{color:var(--ink)}:root{--ink:#000}');
  });

  it('lets the later of two equal rules stand, and the first statement of layers', () => {
    const css = '@layer x,y;@layer x{.a{color:red}p{color:red}.a{color:red}}@layer x,y;';
    expect(prune(css, '<p class="a">')).toBe('@layerx,y;@layerx{p{color:red}.a{color:red}}@layerx,y;');
  });

  it('brings the parts of a layer together in their order, and leaves what is in none where it is', () => {
    const css =
      '@layer x{a{color:red}b{color:red}}a{top:0}@layer y{a{color:red}}@layer x{b{color:tan}a{color:red}}@layer x;';
    expect(prune(css, '')).toBe('@layerx{b{color:red}b{color:tan}a{color:red}}a{top:0}@layery{a{color:red}}@layerx;');
  });

  it('leaves the steps of an animation alone', () => {
    expect(prune('@keyframes k{from{top:0}to{top:1px}}', '')).toBe('@keyframesk{from{top:0}to{top:1px}}');
  });
});
