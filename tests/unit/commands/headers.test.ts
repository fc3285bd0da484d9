import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseHeaders, selectHeaders } from '../../../src/commands/host/headers.ts';
import { fromRoot } from '../../../src/commands/tools.ts';

const rules = parseHeaders(`# a comment
/*
  X-A: one
/map/*.pbf
  Content-Type: application/x-protobuf
/:page/list
  X-B: two: three
/map/*
  x-a: four
`);

describe('parseHeaders', () => {
  it('reads blocks, comments and values with colons', () => {
    expect(rules.map(({ pattern }) => pattern)).toEqual(['/*', '/map/*.pbf', '/:page/list', '/map/*']);
    expect(rules[2]?.headers).toEqual([['X-B', 'two: three']]);
  });

  it.each([
    ['  X-A: one', /line 1/],
    ['/\n  no colon', /line 2/],
    ['/*/a/*', /one \* a rule/]
  ])('refuses %j', (source, message) => {
    expect(() => parseHeaders(source)).toThrow(message);
  });
});

describe('selectHeaders', () => {
  it('matches the root, folders, endings and placeholders', () => {
    expect([...selectHeaders(rules, '/')]).toEqual([['x-a', 'one']]);
    expect(selectHeaders(rules, '/glossary/list').get('x-b')).toBe('two: three');
    expect(selectHeaders(rules, '/glossary/more/list').has('x-b')).toBe(false);
    expect(selectHeaders(rules, '/map/fonts/0-255.pbf').get('content-type')).toBe('application/x-protobuf');
  });

  it('joins a header that two rules give', () => {
    expect(selectHeaders(rules, '/map/').get('x-a')).toBe('one, four');
  });
});

describe('public/_headers', () => {
  const own = parseHeaders(readFileSync(fromRoot('public/_headers'), 'utf8'));
  const policy = (path: string) => selectHeaders(own, path).get('content-security-policy');

  it('lets everybody frame the embeds, and only this site the rest', () => {
    // A page from a folder is none of those that * means.
    expect(policy('/embed/v1/timeline/')).toBeUndefined();
    for (const path of [
      '/',
      '/chapters/copperbelt/',
      '/map/mirador/',
      '/timeline/',
      '/data/',
      '/embed/',
      '/404.html'
    ]) {
      expect(policy(path), path).toBe("frame-ancestors 'self'");
    }
  });

  it('gives no header twice on any path', () => {
    const paths = [
      '/',
      '/data/',
      '/data/v1/events.csv',
      '/data/v1/assets.geojson',
      '/map/',
      '/map/a/b.pbf',
      '/_astro/a.js'
    ];
    for (const path of [...paths, '/embed/v1/map/', '/oembed/v1/map.json']) {
      for (const [name, value] of selectHeaders(own, path)) {
        if (name !== 'permissions-policy' && name !== 'cache-control')
          expect(value, `${path} ${name}`).not.toContain(',');
      }
    }
  });

  it.each(['/embed/v1/map/', '/data/v1/events.json', '/_astro/a.js', '/oembed/v1/map.json', '/map/tiles/0/0/0.pbf'])(
    'lets other sites read %s',
    (path) => {
      expect(selectHeaders(own, path).get('access-control-allow-origin')).toBe('*');
    }
  );
});
