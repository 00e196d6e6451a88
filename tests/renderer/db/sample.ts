import type { Stamp } from '../../../shared/log/chain.ts';
import type { Draft, Entry } from '../../../shared/log/entry.ts';
import { KioskDb } from '../../../renderer/db/kiosk-db.ts';

export const DEVICE = 'kiosk-1';
export const BOOT = '0123456789abcdef';

export function stampAt(mono: number): Stamp {
  return { device: DEVICE, at: 1_790_000_000_000 + mono, mono, boot: BOOT };
}

/** A draft that can be told from every other by its number. */
export function beat(unsynced: number): Draft {
  return { kind: 'heartbeat', body: { unsynced, clerk: null } };
}

/** A store of its own for each test; erased with the browser's profile. */
export function freshDb(): KioskDb {
  return new KioskDb(`test-${crypto.randomUUID()}`);
}

export async function allEntries(db: KioskDb): Promise<readonly Entry[]> {
  return db.entries.orderBy('seq').toArray();
}
