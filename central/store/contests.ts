import type { Kysely, Selectable } from 'kysely';
import type { Contested, ContestAnswer, ContestView } from '../../shared/contract/contests.ts';
import type { ClerkRef } from '../../shared/contract/people.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import type { Audit } from './users.ts';

export async function insertContest(
  db: Kysely<Schema>,
  clerk: ClerkRef,
  contest: { readonly contested: Contested; readonly reason: string },
  audit: Audit,
): Promise<number> {
  const { contested, reason } = contest;
  return await db.transaction().execute(async (tx) => {
    const { contest_id: id } = await tx
      .insertInto('contest')
      .values({
        unit_id: clerk.unit,
        clerk_id: clerk.id,
        about: contested.about,
        from_at: contested.about === 'period' ? new Date(contested.from) : null,
        to_at: contested.about === 'period' ? new Date(contested.to) : null,
        session_id: contested.about === 'session' ? contested.session : null,
        device_id: contested.about === 'rating' ? contested.device : null,
        seq: contested.about === 'rating' ? contested.seq : null,
        reason,
        made_by: audit.by,
        made_at: audit.at,
      })
      .returning('contest_id')
      .executeTakeFirstOrThrow();
    await recordAudit(tx, {
      at: audit.at,
      actor: audit.by,
      action: 'contest.made',
      unitId: clerk.unit,
      subject: `${id} ${clerk.id}`,
    });
    return id;
  });
}

/** The contests of a unit, or of one of its clerks, the oldest first. */
export async function readContests(
  db: Kysely<Schema>,
  unit: string,
  clerk: string | null,
): Promise<readonly ContestView[]> {
  let query = db
    .selectFrom('contest')
    .selectAll()
    .where('unit_id', '=', unit)
    .orderBy('contest_id');
  if (clerk !== null) query = query.where('clerk_id', '=', clerk);
  const rows = await query.execute();
  const answers = await db
    .selectFrom('contest_answer')
    .selectAll()
    .where('unit_id', '=', unit)
    .orderBy('answer_id')
    .execute();
  return await Promise.all(
    rows.map(async (row) => {
      const own = answers.filter(({ contest_id: id }) => id === row.contest_id);
      const decided = own.find(({ decision }) => decision !== 'reply');
      const contested = contestedIn(row);
      const about = decided?.ratings ?? (await ratingsOf(db, row.unit_id, row.clerk_id, contested));
      return {
        id: row.contest_id,
        clerk: row.clerk_id,
        contested,
        reason: row.reason,
        madeBy: row.made_by,
        madeAt: row.made_at.getTime(),
        state: decided === undefined || decided.decision === 'reply' ? 'open' : decided.decision,
        answers: own.map(({ decision, text, made_by: by, made_at: at }): ContestAnswer => ({
          decision,
          text,
          by,
          at: at.getTime(),
        })),
        ratings: about.length,
      };
    }),
  );
}

function contestedIn(row: Selectable<Schema['contest']>): Contested {
  switch (row.about) {
    case 'period':
      return {
        about: 'period',
        from: row.from_at?.getTime() ?? 0,
        to: row.to_at?.getTime() ?? 0,
      };
    case 'session':
      return { about: 'session', session: row.session_id ?? '' };
    case 'rating':
      return { about: 'rating', device: row.device_id ?? '', seq: row.seq ?? 0 };
  }
}

/** `device/seq` of the clerk's own ratings that a contest is about; nobody else's, whatever it names. */
export async function ratingsOf(
  db: Kysely<Schema>,
  unit: string,
  clerk: string,
  contested: Contested,
): Promise<readonly string[]> {
  let query = db
    .selectFrom('rating')
    .select(['device_id', 'seq'])
    .where('unit_id', '=', unit)
    .where('clerk_id', '=', clerk)
    .orderBy('device_id')
    .orderBy('seq');
  switch (contested.about) {
    case 'period':
      query = query
        .where('corrected_at', '>=', new Date(contested.from))
        .where('corrected_at', '<=', new Date(contested.to));
      break;
    case 'session':
      query = query.where('session_id', '=', contested.session);
      break;
    case 'rating':
      query = query.where('device_id', '=', contested.device).where('seq', '=', contested.seq);
      break;
  }
  const rows = await query.execute();
  return rows.map(({ device_id: device, seq }) => `${device}/${seq}`);
}
