import { sql, type Kysely } from 'kysely';
import type { Look, LookSubject } from '../evaluations/looks/look.ts';
import type { Schema } from '../db/schema.ts';

/** One at a time for each unit: two who look at once must not each think that the other didn't. */
export async function lockLooks(tx: Kysely<Schema>, unit: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`look/${unit}`}, 0))`.execute(tx);
}

/** In the order of their making. */
export async function readLooks(
  db: Kysely<Schema>,
  { unit, source, scale }: LookSubject,
): Promise<readonly Look[]> {
  const rows = await db
    .selectFrom('look')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('source', '=', source)
    .where('scale_id', '=', scale)
    .orderBy('look_id')
    .execute();
  return rows.map((row) => ({
    id: row.look_id,
    from: row.from_day,
    to: row.to_day,
    at: row.at,
    hidden: row.hidden,
    shown: row.shown,
  }));
}

export async function insertLook(
  tx: Kysely<Schema>,
  { unit, source, scale }: LookSubject,
  look: Omit<Look, 'id'>,
): Promise<void> {
  await tx
    .insertInto('look')
    .values({
      unit_id: unit,
      source,
      scale_id: scale,
      from_day: look.from,
      to_day: look.to,
      at: look.at,
      hidden: JSON.stringify(look.hidden),
      shown: JSON.stringify(look.shown),
    })
    .execute();
}

/** Ratings of one row of each cut, in one stretch of days and one of arrivals, with one level. */
export interface LookPiece {
  readonly clerk: string | null;
  readonly counter: string;
  readonly procedure: string | null;
  readonly field: string | null;
  /** How many of the cut days are not after its day. */
  readonly stretch: number;
  /** How many of the earlier looks it came too late for. */
  readonly slice: number;
  readonly level: number;
  readonly n: number;
}

/** Everything between the first and the last of the cut days (the last not included), told apart by days and arrivals. */
export async function lookPieces(
  db: Kysely<Schema>,
  { unit, source, scale }: LookSubject,
  cuts: { readonly days: readonly string[]; readonly looks: readonly Date[] },
): Promise<readonly LookPiece[]> {
  const [first = '', last = ''] = [cuts.days[0], cuts.days.at(-1)];
  const answers = sql`
    procedure_rating as answer
    join rating using (unit_id, device_id)
    left join dossier on dossier.unit_id = rating.unit_id and dossier.hash = rating.dossier`;
  const from =
    source === 'ratings'
      ? sql`rating where rating.unit_id = ${unit}`
      : sql`${answers} where rating.seq = answer.rating_seq and answer.unit_id = ${unit}`;
  const of = source === 'ratings' ? sql`rating` : sql`answer`;
  const procedure =
    source === 'ratings'
      ? sql`procedure_code`
      : sql`coalesce(rating.procedure_code, dossier.procedure_code)`;
  const { rows } = await sql<LookPiece>`
    with piece as (
      select rating.clerk_id as clerk, counter_id as counter, ${procedure} as procedure,
             width_bucket(${of}.day, ${cuts.days}::date[]) as stretch,
             width_bucket(rating.received_at - interval '1 microsecond',
                          ${cuts.looks}::timestamptz[]) as slice,
             ${of}.level, count(*)::int as n
      from ${from} and ${of}.scale_id = ${scale} and ${of}.day >= ${first} and ${of}.day < ${last}
        and not withdrawn and counted
      group by 1, 2, 3, 4, 5, 6
    )
    select piece.*, procedure.field
    from piece left join procedure on procedure.unit_id = ${unit}
                                  and procedure.code = piece.procedure`.execute(db);
  return rows;
}
