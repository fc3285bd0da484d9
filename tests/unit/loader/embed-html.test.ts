import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toEmbedDocument } from '../../../src/loader/embed-html.ts';

const explore = ['explore.a1.js', 'export{x as Explorer}'] as const;
const context = { origin: 'https://example.org', base: '/x/', scripts: new Map([explore]) };
const policy =
  "default-src 'none'; script-src 'self' 'sha256-old=' 'sha256-site='; style-src 'self' 'sha256-old='; font-src 'self'";
const toPage = (body: string, script = 'go()') =>
  `<html><head><meta http-equiv="content-security-policy" content="${policy}"><style>.a{color:red}</style></head>` +
  `<body><p class="a">${body}</p><script>${script}</script><style>.b{color:red}</style></body></html>`;
const toHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('toEmbedDocument', () => {
  it('gathers the styles that are used, with the order of layers first', () => {
    const html = toEmbedDocument(toPage(''), context);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).toMatch(
      /<style>@layer reset,tokens,base,prose,components,utilities;\.a\s*\{color:red\}<\/style><\/head>/
    );
  });

  it('names in the policy what is in the document, and nothing else', () => {
    const html = toEmbedDocument(toPage(''), context);
    const [, css] = /<style>([^]*?)<\/style>/.exec(html)!;
    expect(html).toContain(`script-src 'self' ${toHash('go()')};`);
    expect(html).toContain(`style-src ${toHash(css!)};`);
    expect(html).not.toMatch(/old=|site=/);
    expect(html).toContain("default-src 'none'");
  });

  it('completes addresses of pages under any base path, and no others', () => {
    const html = toEmbedDocument(
      toPage('<a href="/x/map/">m</a><a href="#n">n</a><a href="https://e.org/">e</a>'),
      context
    );
    expect(html).toContain('href="https://example.org/x/map/"');
    expect(html).toContain('href="#n"');
    expect(html).toContain('href="https://e.org/"');
  });

  it('names late scripts as they were built, and stops where they are missing or renamed inside', () => {
    const page = toPage('', 'late("/x/_astro/late:explore:Explorer")');
    expect(toEmbedDocument(page, context)).toContain('/x/_astro/explore.a1.js');
    const scripts = new Map<string, string>();
    expect(() => toEmbedDocument(page, { ...context, scripts })).toThrow('0 built scripts are called explore');
    scripts.set('explore.a1.js', 'export{x as e}');
    expect(() => toEmbedDocument(page, { ...context, scripts })).toThrow('does not export Explorer');
  });
});
