import type { Reporter, TestCase } from 'vitest/node';

/** Names each test that passed only when it was tried again, and why it failed before: `npm test` counts these lines. */
export default class SecondTry implements Reporter {
  onTestCaseResult(test: TestCase): void {
    if (!test.diagnostic()?.flaky) return;
    const [reason] = test.result().errors?.[0]?.message.split('\n') ?? [];
    console.log(`second try: ${test.module.relativeModuleId} > ${test.fullName}: ${reason ?? 'no reason given'}`);
  }
}
