import { EMPTY_HEAD, headOf, seal, type Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';

export const DEVICE = 'kiosk-1';
export const BOOT = '00112233445566ff';
/** Monday 23 November 2026, 09:00 in Vietnam. */
export const MONDAY_MS = Date.UTC(2026, 10, 23, 2);

/** `count` heartbeat entries that follow `head`, one a second. */
export function entriesAfter(head: Head, count: number, at = MONDAY_MS, device = DEVICE): Entry[] {
  const entries: Entry[] = [];
  let last = head;
  for (let index = 0; index < count; index += 1) {
    const draft = { kind: 'heartbeat', body: { unsynced: index, clerk: null } } as const;
    const entry = seal(last, draft, { device, at: at + index * 1_000, mono: index, boot: BOOT });
    entries.push(entry);
    last = headOf(entry);
  }
  return entries;
}

export function firstEntries(count: number, at = MONDAY_MS): Entry[] {
  return entriesAfter(EMPTY_HEAD, count, at);
}
