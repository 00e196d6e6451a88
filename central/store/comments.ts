import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import type { Audit } from './users.ts';

export interface NoteRow {
  readonly id: string;
  readonly clerk: string | null;
  readonly day: string;
  readonly reasons: readonly string[];
  readonly masked: string | null;
  /** Ratings of that clerk in that week, withdrawn ones left out. */
  readonly ratings: number;
}

/** Notes of a unit said on the days `from`..`to`, in an order that tells nothing. */
export async function readNotes(
  db: Kysely<Schema>,
  unitId: string,
  from: string,
  to: string,
): Promise<readonly NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select note_ref::text as id, clerk_id as clerk, day, reasons, masked,
           (select coalesce(sum(n1 + n2 + n3 + n4 + n5), 0)::int from clerk_day
            where clerk_day.unit_id = note.unit_id and clerk_day.clerk_id = note.clerk_id
              and clerk_day.day >= date_trunc('week', note.day)::date
              and clerk_day.day < date_trunc('week', note.day)::date + 7) as ratings
    from rating_note as note
    where unit_id = ${unitId} and day between ${from} and ${to}
    order by note_ref`.execute(db);
  return rows;
}

const bodySchema = z.object({ comment: z.string().nullable() });

/** The comment as it was written, from the log. The reading is on record before the words go out. */
export async function readUnmasked(
  db: Kysely<Schema>,
  unitId: string,
  ref: string,
  reason: string,
  audit: Audit,
): Promise<{ readonly comment: string | null } | null> {
  return await db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('rating_note')
      .innerJoin('entry', (join) =>
        join
          .onRef('entry.unit_id', '=', 'rating_note.unit_id')
          .onRef('entry.device_id', '=', 'rating_note.device_id')
          .onRef('entry.seq', '=', 'rating_note.seq'),
      )
      .select('entry.body')
      .where('rating_note.unit_id', '=', unitId)
      .where('note_ref', '=', ref)
      .executeTakeFirst();
    if (!row) return null;
    await recordAudit(tx, {
      at: audit.at,
      actor: audit.by,
      action: 'comment.unmasked',
      unitId,
      subject: ref,
      detail: reason,
    });
    return { comment: bodySchema.parse(row.body).comment };
  });
}
