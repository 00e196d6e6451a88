import { beforeEach, expect, test } from 'vitest';
import { watchWaiting, type WaitingWatch } from '../../../renderer/sync/watch-waiting.ts';
import { STUCK_AFTER_MS } from '../../../shared/outbox/waiting-since.ts';
import { MemoryLog } from './memory-log.ts';
import { HOUR_MS } from './sync-bench.ts';

const BOOT = '0123456789abcdef';
const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 0, to: 1_440 }));
const START = 1_790_000_000_000;

let log: MemoryLog;
let mono: number;
let watch: WaitingWatch;

beforeEach(() => {
  log = new MemoryLog();
  mono = HOUR_MS;
  watch = watchWaiting({
    log,
    acked: () => log.acked,
    now: () => START + mono,
    mono: () => mono,
    boot: BOOT,
    openingHours: () => ALWAYS,
  });
});

test('nothing waits where the centre has everything', async () => {
  expect(await watch.look()).toBeNull();
  expect(watch.isStuck()).toBe(false);
});

test('the oldest entry tells since when', async () => {
  log.append(3);
  expect(await watch.look()).toBe(START);
});

test('where it is missing the one behind it tells', async () => {
  log.append(3);
  const { read } = log;
  Object.assign(log, {
    read: async (run: Parameters<typeof read>[0]) =>
      (await read(run)).filter(({ seq }) => seq !== 1),
  });
  mono += STUCK_AFTER_MS;
  expect(await watch.look()).toBe(START + 1);
  expect(watch.isStuck()).toBe(true);
});

test('where all are missing it waits since that was found out, and staff learn it in time', async () => {
  log.append(3);
  Object.assign(log, { read: async () => [] });
  const found = START + mono;
  expect(await watch.look()).toBe(found);
  expect(watch.isStuck()).toBe(false);
  mono += STUCK_AFTER_MS;
  expect(await watch.look()).toBe(found);
  expect(watch.isStuck()).toBe(true);
  Object.assign(log, { acked: log.head() });
  expect(await watch.look()).toBeNull();
  expect(watch.isStuck()).toBe(false);
});
