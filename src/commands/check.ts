import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBrowser } from './browser.ts';
import { runScript, runTool, type Run } from './tools.ts';

/** What a stage came to, in tests; a program that is no test runner counts as one test. */
interface Counts {
  passed: number;
  failed: number;
  output: string;
}

interface Outcome extends Counts {
  name: string;
  seconds: number;
}

interface Stage {
  name: string;
  /** Stages that have ended when this one starts: two at a time, for two cores. */
  after: string[];
  run: () => Promise<Counts>;
}

const toCounts = (...runs: Run[]): Counts => {
  const bad = runs.filter(({ code }) => code !== 0);
  return { passed: runs.length - bad.length, failed: bad.length, output: bad.map(({ output }) => output).join('\n') };
};

/** Runs one of tests/config/vitest.*.ts. */
async function runSuite(name: string): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const report = join(folder, 'report.json');
  const reporters = ['default', 'json', './tests/support/second-try.ts'].map((reporter) => `--reporter=${reporter}`);
  const { code, output } = await runTool('vitest', [
    'run',
    '--config',
    `tests/config/vitest.${name}.ts`,
    ...reporters,
    `--outputFile.json=${report}`
  ]);
  let counts = { numPassedTests: 0, numFailedTests: 0 };
  try {
    counts = JSON.parse(readFileSync(report, 'utf8')) as typeof counts;
  } catch {
    // No report: the runner itself failed, and its output says why.
  }
  rmSync(folder, { recursive: true });
  // A file that does not load has no tests, but it is a failure all the same.
  const failed = code === 0 ? 0 : Math.max(counts.numFailedTests, 1);
  return { passed: counts.numPassedTests, failed, output };
}

let browser: Promise<string | Error> | undefined;
/** Starts to look for a browser, and to install one if need be; later calls wait for the same search. */
const readyBrowser = (): Promise<string | Error> =>
  (browser ??= installBrowser(console.log).catch((error: Error) => error));

async function runInBrowser(suite: string): Promise<Counts> {
  const found = await readyBrowser();
  return found instanceof Error ? { passed: 0, failed: 1, output: found.message } : runSuite(suite);
}

const stages: Stage[] = [
  { name: 'build', after: [], run: async () => toCounts(await runScript('build')) },
  { name: 'format', after: [], run: async () => toCounts(await runTool('prettier', ['--check', '.'])) },
  {
    name: 'lint',
    after: ['format'],
    run: async () => toCounts(await runTool('eslint', ['--config', 'tests/config/eslint.config.mjs', '.']))
  },
  { name: 'unit', after: ['lint'], run: () => runSuite('unit') },
  {
    name: 'types',
    // Each build writes the types that both checkers read, those of the page tests too.
    after: ['build', 'unit', 'pages'],
    run: async () =>
      toCounts(
        await runTool('@astrojs/check', ['--noSync', '--minimumFailingSeverity', 'warning']),
        await runTool('svelte-check', ['--tsconfig', 'tests/config/tsconfig.svelte.json', '--fail-on-warnings'])
      )
  },
  { name: 'pages', after: ['build'], run: () => runSuite('pages') },
  {
    name: 'browser',
    // Alone on the machine, because it measures what a reader's browser does.
    after: ['build', 'pages', 'types'],
    run: () => runInBrowser('e2e')
  },
  { name: 'engines', after: ['build', 'browser'], run: () => runInBrowser('engines') },
  { name: 'embeds', after: ['build', 'engines'], run: () => runInBrowser('embed') }
];

const formatOutcome = ({ name, passed, failed, output, seconds }: Outcome): string => {
  const again = output.match(/^second try: /gm)?.length;
  const kept = `${passed} passed${again ? `, ${again} of them at the second try` : ''}`;
  const verdict = failed > 0 ? `${failed} failed, ${kept}` : kept;
  return `${name.padEnd(8)} ${verdict.padEnd(24)} ${seconds.toFixed(0).padStart(4)} s`;
};

async function runStage({ name, run }: Stage): Promise<Outcome> {
  const start = performance.now();
  const outcome = { name, ...(await run()), seconds: (performance.now() - start) / 1000 };
  if (outcome.failed > 0) console.log(`\n${outcome.output.trimEnd()}\n`);
  for (const [line] of outcome.output.matchAll(/skipped: \S+ not found|^second try: .+/gm)) console.log(line);
  console.log(formatOutcome(outcome));
  return outcome;
}

const unbuilt = 'Not run, because the build failed.';

/** Runs the wanted stages, each once and after those that it waits for. */
async function runStages(wanted: Stage[]): Promise<Outcome[]> {
  const started = new Map<string, Promise<Outcome>>();
  const start = (stage: Stage): Promise<Outcome> => {
    const earlier = wanted.filter(({ name }) => stage.after.includes(name));
    const outcome =
      started.get(stage.name) ??
      Promise.all(earlier.map(start)).then((ended) => {
        const isMissing = ended.some(
          ({ name, failed, output }) => output === unbuilt || (name === 'build' && failed > 0)
        );
        return runStage(isMissing ? { ...stage, run: async () => ({ passed: 0, failed: 1, output: unbuilt }) } : stage);
      });
    started.set(stage.name, outcome);
    return outcome;
  };
  return Promise.all(wanted.map(start));
}

/** @param names stages to run; none means all */
async function check(names: string[]): Promise<void> {
  const known = stages.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No stage is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  // The checks are for the default site, whatever this shell has built before.
  for (const name of ['BASE_PATH', 'SITE_URL', 'CONTENT_DIR']) delete process.env[name];
  const wanted = stages.filter(({ name }) => names.length === 0 || names.includes(name));
  if (wanted.some(({ name }) => ['browser', 'engines', 'embeds'].includes(name))) void readyBrowser();
  const outcomes = await runStages(wanted);
  const sum = (key: 'passed' | 'failed'): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${outcomes.map(formatOutcome).join('\n')}\n\n${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
}

check(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
