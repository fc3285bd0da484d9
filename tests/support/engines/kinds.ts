import { chromium, flatChromium } from './chromium.ts';
import type { EngineKind } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

/** Every engine by the name of its test file. */
const kinds: Record<string, EngineKind> = { chromium, 'chromium-flat': flatChromium, firefox, webkit };

/**
 * The test files to run: those of engines that are on this machine; with REQUIRE_ENGINES=1 all of them, which fail where
 * the engine is missing. Says which are left out.
 */
export function selectFiles(): string[] {
  const isRequired = process.env['REQUIRE_ENGINES'] === '1';
  return Object.entries(kinds).flatMap(([file, { name, isFound }]) => {
    if (isRequired || isFound()) return [`tests/engines/${file}.test.ts`];
    console.log(`skipped: ${name} not found`);
    return [];
  });
}
