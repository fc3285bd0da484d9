import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../src/commands/tools.ts';

interface LockedPackage {
  version: string;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
}

const read = <T>(file: string): T => JSON.parse(readFileSync(fromRoot(file), 'utf8')) as T;
const { packages } = read<{ packages: Record<string, LockedPackage> }>('package-lock.json');
const manifest = read<Record<'dependencies' | 'devDependencies', Record<string, string>>>('package.json');

/** Where a package at `from` finds `name`: its own node_modules, then its parents', as Node looks. */
function resolveLocked(from: string, name: string): LockedPackage | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const found = packages[`${folder && `${folder}/`}node_modules/${name}`];
    if (found || !folder) return found;
  }
}

describe('package-lock.json', () => {
  it('has an entry for each optional dependency that a package names', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !resolveLocked(path, name))
        .map((name) => `${path} wants ${name}`)
    );
    expect(missing).toEqual([]);
  });

  // Each of these compiles to one package a system; the build needs them all.
  it.each(['@esbuild/', '@rolldown/binding-', '@astrojs/compiler-binding-', '@img/sharp-', 'lightningcss-'])(
    'has %s… for macOS, Windows and Linux on x64 and arm64',
    (family) => {
      const variants = Object.keys(packages).filter((path) => path.startsWith(`node_modules/${family}`));
      for (const system of ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-arm64', 'win32-x64']) {
        expect(
          variants.some((path) => path.includes(`${family}${system}`)),
          `${family}${system}`
        ).toBe(true);
      }
    }
  );

  it('pins each direct dependency to one version, the one installed', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it('brings Node 24, so that scripts run the same on any machine', () => {
    expect(manifest.devDependencies['node']).toMatch(/^24\./);
  });

  // An entry without an address comes from the registry that npm is set to.
  const registry = 'https://registry.npmjs.org/';

  it('takes every package from the public registry, with a checksum', () => {
    for (const [path, { resolved, integrity }] of Object.entries(packages)) {
      if (!path) continue;
      expect(resolved ?? registry, path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
      expect(integrity, path).toMatch(/^sha512-/);
    }
  });
});
