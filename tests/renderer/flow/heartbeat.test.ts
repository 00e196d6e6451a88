import { expect, test } from 'vitest';
import type { Draft } from '../../../shared/log/entry.ts';
import { startHeartbeat } from '../../../renderer/flow/heartbeat.ts';
import { VirtualTime } from '../virtual-time.ts';

const MINUTE_MS = 60_000;
/** Monday, 5 October 2026, 07:00 in Vietnam. */
const MONDAY_SEVEN = Date.parse('2026-10-05T00:00:00Z');

test('beats every five minutes while the office is open, and only then', async () => {
  const time = new VirtualTime();
  const drafts: { readonly minute: number; readonly draft: Draft }[] = [];
  const stop = startHeartbeat({
    after: time.after,
    now: () => MONDAY_SEVEN + time.mono(),
    openingHours: () => [{ weekday: 1, from: 7 * 60 + 30, to: 8 * 60 }],
    unsynced: () => 4,
    clerk: () => 'clerk-1',
    append: async (draft) => drafts.push({ minute: time.mono() / MINUTE_MS, draft }),
  });
  await time.pass(120 * MINUTE_MS);
  expect(drafts.map(({ minute }) => minute)).toEqual([30, 35, 40, 45, 50, 55]);
  expect(drafts[0]?.draft).toEqual({ kind: 'heartbeat', body: { unsynced: 4, clerk: 'clerk-1' } });
  stop();
  expect(time.armed).toBe(0);
});
