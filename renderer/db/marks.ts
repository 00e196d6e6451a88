import { z } from 'zod';
import { EMPTY_HEAD, type Head } from '../../shared/log/chain.ts';
import { hashSchema } from '../../shared/log/entry.ts';
import type { KioskDb } from './kiosk-db.ts';

/**
 * `head`: where the log ends. `acked`: up to where the centre has receipted it. `base`: what the oldest kept entry follows;
 * not the empty log where older ones were pruned, or where the log goes on from the centre's head.
 */
export type Mark = 'head' | 'acked' | 'base';

export type Marks = Readonly<Record<Mark, Head>>;

/** Null where one is no mark at all; where the database can't be read it throws what that throws. */
export async function readMarks(db: KioskDb): Promise<Marks | null> {
  try {
    const base = await readMark(db, 'base');
    const acked = await readMark(db, 'acked');
    return { base, acked, head: await readMark(db, 'head') };
  } catch (error) {
    if (error instanceof z.ZodError) return null;
    throw error;
  }
}

const markSchema: z.ZodType<Head> = z.object({ seq: z.int().min(0), hash: hashSchema });

/** Throws on a row that isn't a mark: a store like that is damaged. */
export async function readMark(db: KioskDb, mark: Mark): Promise<Head> {
  const row = await db.meta.get(mark);
  return row === undefined ? EMPTY_HEAD : markSchema.parse(row);
}

export async function writeMark(db: KioskDb, mark: Mark, { seq, hash }: Head): Promise<void> {
  await db.meta.put({ key: mark, seq, hash });
}
