import { z } from 'zod';
import { hashJson } from '../../../shared/log/canonical.ts';
import { readAll, writeBytes, type SyncFile } from './sync-file.ts';

/** A text that is replaced as a whole: a torn write leaves the one before. */
export interface DurableDoc {
  /** Null before the first write. */
  readonly read: () => string | null;
  /** Returns once the new text is on the disk. */
  readonly write: (text: string) => void;
}

interface Slot {
  readonly count: number;
  readonly text: string;
}
interface StoredSlot extends Slot {
  readonly hash: string;
}
const storedSlotSchema: z.ZodType<StoredSlot> = z.strictObject({
  count: z.int().min(1),
  text: z.string(),
  hash: z.string(),
});

/** Two files that take turns; each says which write it is and carries its own hash, so the last whole one is found. */
export function openDurableDoc(slots: readonly [SyncFile, SyncFile]): DurableDoc {
  const [a, b] = [readSlot(slots[0]), readSlot(slots[1])];
  let current: Slot | null = (b?.count ?? 0) > (a?.count ?? 0) ? b : a;

  return {
    read: () => current?.text ?? null,
    write: (text) => {
      const next = { count: (current?.count ?? 0) + 1, text };
      writeSlot(slots[next.count % 2 === 0 ? 0 : 1], next);
      current = next;
    },
  };
}

function writeSlot(file: SyncFile, slot: Slot): void {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...slot, hash: hashJson(slot) }));
  writeBytes(file, bytes, 0);
  file.truncate(bytes.length);
  file.flush();
}

function readSlot(file: SyncFile): Slot | null {
  try {
    const { hash, ...slot } = storedSlotSchema.parse(
      JSON.parse(new TextDecoder().decode(readAll(file))),
    );
    return hash === hashJson(slot) ? slot : null;
  } catch {
    return null;
  }
}
