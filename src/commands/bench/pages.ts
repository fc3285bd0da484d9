import lighthouse from 'lighthouse';
import { openBrowser } from '../browser.ts';
import { openHost } from '../host/host.ts';
import { fromRoot } from '../tools.ts';

/** Five pages, one of each kind that readers land on. */
const paths = ['', 'chapters/last-signature/', 'timeline/', 'map/', 'map/mirador/'];

/** Columns: what is printed, and where Lighthouse has it. Times in ms, sizes in kB. */
const scores = ['performance', 'accessibility', 'best-practices', 'seo'];
const audits = {
  'LCP ms': ['largest-contentful-paint', 1],
  CLS: ['cumulative-layout-shift', 1],
  'TBT ms': ['total-blocking-time', 1],
  kB: ['total-byte-weight', 1000]
} as const;

/** Prints Lighthouse's mobile scores for the built site. */
export async function measurePages(): Promise<void> {
  const host = await openHost({ dir: fromRoot('dist') });
  // Lighthouse speaks to the browser through this port; one number above the host's is free as a rule.
  const port = host.port + 1;
  const browser = await openBrowser({ args: [`--remote-debugging-port=${port}`] });
  const rows: Record<string, Record<string, number>> = {};
  try {
    for (const path of paths) {
      const run = await lighthouse(host.address + path, { port, output: 'json', logLevel: 'error' });
      if (!run) throw new Error(`Lighthouse gave no result for /${path}`);
      const { categories, audits: found } = run.lhr;
      const row: Record<string, number> = {};
      for (const name of scores) row[name] = Math.round((categories[name]?.score ?? 0) * 100);
      for (const [label, [id, unit]] of Object.entries(audits)) {
        row[label] = Number(((found[id]?.numericValue ?? 0) / unit).toFixed(label === 'CLS' ? 3 : 0));
      }
      rows[`/${path}`] = row;
      const counted = Object.values(categories).flatMap(({ auditRefs }) =>
        auditRefs.filter(({ weight }) => weight > 0)
      );
      for (const { id } of counted) if (found[id]?.score === 0) console.log(`/${path}: ${id}: ${found[id].title}`);
    }
  } finally {
    await browser.close();
    await host.close();
  }
  console.table(rows);
}
