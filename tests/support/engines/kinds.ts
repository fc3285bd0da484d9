import { chromium, flatChromium } from './chromium.ts';
import type { EngineKind } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

/** Every engine by the name of its test file. */
const kinds: Record<string, EngineKind> = { chromium, 'chromium-flat': flatChromium, firefox, webkit };

/**
 * The test files to run: those of engines that are on this machine; with REQUIRE_ENGINES=1 all of them, which fail where
 * the engine is missing. Says which are left out.
 * @param names of engines, which are those of the files in the folder
 */
export function selectFiles(folder = 'tests/engines', names = Object.keys(kinds)): string[] {
  const isRequired = process.env['REQUIRE_ENGINES'] === '1';
  return names.flatMap((file) => {
    const { name, isFound } = kinds[file]!;
    if (isRequired || isFound()) return [`${folder}/${file}.test.ts`];
    console.log(`skipped: ${name} not found`);
    return [];
  });
}
