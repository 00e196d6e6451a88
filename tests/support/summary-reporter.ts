import { writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A file that could not be loaded has no failed test of its own, so it counts as one. */
function countModule(module: TestModule): Totals {
  const tests = [...module.children.allTests()];
  const withState = (state: 'passed' | 'failed' | 'skipped' | 'pending'): number =>
    tests.filter((test) => test.result().state === state).length;
  const failed = withState('failed');
  const brokenFile = failed === 0 && module.state() === 'failed' ? 1 : 0;
  return {
    passed: withState('passed'),
    // A test that never finished (its worker died) has not passed.
    failed: failed + brokenFile + withState('pending'),
    skipped: withState('skipped'),
  };
}

function addTotals(a: Totals, b: Totals): Totals {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/**
 * The line that a machine reads: `N passed, N failed` or `N passed, N failed, N skipped`.
 * Errors outside any test count as failures; so does a run without tests.
 */
export function summaryLine(modules: readonly TestModule[], unhandledErrors: number): string {
  const sum = modules
    .map(countModule)
    .reduce(addTotals, { passed: 0, failed: unhandledErrors, skipped: 0 });
  const nothingRan = sum.passed + sum.failed + sum.skipped === 0;
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
  return `${sum.passed} passed, ${nothingRan ? 1 : sum.failed} failed${skipped}`;
}

export default class SummaryReporter implements Reporter {
  #line = '0 passed, 1 failed';

  onInit(): void {
    // Only at exit is it certain that nobody else prints a line after this one.
    process.once('exit', () => writeSync(1, `${this.#line}\n`));
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    this.#line = summaryLine(modules, unhandledErrors.length);
  }
}
