import { expect, test, vi } from 'vitest';
import { makeCrashGuard } from '../../../renderer/app/crash-guard.ts';
import { reloadDelay } from '../../../renderer/app/reload-budget.ts';
import { VirtualTime } from '../virtual-time.ts';

test.each([
  ['the first failure', [], 0],
  ['the third within a minute', [10_000, 20_000], 0],
  ['the fourth within a minute', [10_000, 20_000, 30_000], 60_000],
  ['old ones', [-90_000, -80_000, -70_000], 0],
  ['ones that a moved clock puts into the future', [99_000_000, 99_000_001, 99_000_002], 0],
])('how long to wait: %s', (_what, failures, delay) => {
  expect(reloadDelay(failures, 40_000)).toBe(delay);
});

test('a page that fails again and again is loaded again three times at once, and then has a minute of peace', async () => {
  const time = new VirtualTime();
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string): string | null => kept.get(key) ?? null,
    setItem: (key: string, value: string): void => void kept.set(key, value),
  };
  const loads: number[] = [];
  const rescue = vi.fn();
  function load(): void {
    loads.push(time.mono());
    const guard = makeCrashGuard({
      storage,
      now: time.mono,
      after: time.after,
      rescue,
      reload: load,
    });
    guard();
    guard();
  }
  load();
  await time.pass(150_000);
  expect(loads).toEqual([
    0, 500, 1_000, 1_500, 61_500, 62_000, 62_500, 63_000, 123_000, 123_500, 124_000, 124_500,
  ]);
  expect(rescue).toHaveBeenCalledTimes(loads.length);
});

test('a rescue that fails as well does not keep the page from being loaded again', async () => {
  const time = new VirtualTime();
  const reload = vi.fn();
  const guard = makeCrashGuard({
    storage: { getItem: () => null, setItem: () => undefined },
    now: time.mono,
    after: time.after,
    rescue: () => {
      throw new Error('broken too');
    },
    reload,
  });
  expect(guard).toThrow('broken too');
  await time.pass(1_000);
  expect(reload).toHaveBeenCalledOnce();
});
