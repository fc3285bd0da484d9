import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { distDir } from '../support/dist.ts';

it('weighs at most 1.5 kB, is a classic script, and asks for nothing', () => {
  const source = readFileSync(join(distDir, 'embed.js'), 'utf8');
  expect(brotliCompressSync(source).length).toBeLessThanOrEqual(1500);
  expect(source).not.toMatch(/\bimport\b|\bexport\b|\bfetch\(|\bXMLHttpRequest\b|Storage\b|\bcookie\b|\beval\(/);
  expect(() => new Script(source)).not.toThrow();
});
