import { EMPTY_HEAD, headOf, seal, type Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import type { Recovery } from '../../shared/log/kinds.ts';

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

/** The entry of a start that tells what it had to mend. */
export function startedAfter(head: Head, recovered: readonly Recovery[]): Entry {
  const draft = {
    kind: 'device.started',
    body: { app: '1', host: 'electron', recovered },
  } as const;
  return seal(head, draft, { device: DEVICE, at: MONDAY_MS, mono: 1, boot: BOOT });
}

export function firstEntries(count: number, at = MONDAY_MS): Entry[] {
  return entriesAfter(EMPTY_HEAD, count, at);
}
