import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { fromRoot } from '../../src/commands/tools.ts';

/** Half as long as the package's own `source`; it is sent to every page. */
const source = readFileSync(fromRoot('node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * Runs axe on a page as it stands. Every rule counts but those that axe calls experimental.
 * @param rules ids of the only rules to run; none means all
 */
export async function checkAxe(page: Page, rules?: string[]): Promise<string[]> {
  const isLoaded = await page.evaluate(() => 'axe' in window);
  if (!isLoaded) await page.evaluate(source);
  const results = await page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    // Part of WCAG 2.2 AA, and off by default.
    const targets = { 'target-size': { enabled: true } };
    return axe.run({
      resultTypes: ['violations'],
      ...(values ? { runOnly: { type: 'rule', values } } : { rules: targets })
    });
  }, rules);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 4).map(({ target, failureSummary }) => {
      const [, reason = ''] = (failureSummary ?? '').split('\n');
      return `${id} at ${target.join(' ')}: ${reason.trim()}`;
    })
  );
}
