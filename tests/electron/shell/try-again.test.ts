import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tryAgain } from '../../../electron/shell/try-again.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function failing(show: () => void) {
  const steps: string[] = [];
  tryAgain(new Error('no room'), {
    show: () => {
      steps.push('shown');
      show();
    },
    again: () => steps.push('again'),
    report: (code) => steps.push(code),
  });
  return steps;
}

test('a start that failed comes to the screen at once, and is tried again while the page can be read', () => {
  const steps = failing(() => undefined);
  expect(steps).toEqual(['start-failed', 'shown']);
  vi.advanceTimersByTime(10_000);
  expect(steps).toHaveLength(2);
  vi.advanceTimersByTime(50_000);
  expect(steps).toEqual(['start-failed', 'shown', 'again']);
});

test('a start that can not even show that is tried again all the same', () => {
  const steps = failing(() => {
    throw new Error('no screen');
  });
  vi.advanceTimersByTime(60_000);
  expect(steps).toEqual(['start-failed', 'shown', 'start-failed', 'again']);
});
