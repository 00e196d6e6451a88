import { isDeepStrictEqual } from 'node:util';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Flag } from '../../shared/evaluation/flags/flag.ts';
import { FLAG_RULES } from '../../shared/evaluation/flags/screen.ts';
import type { Period } from '../../shared/evaluation/rule-set.ts';

/** With the local days that it is about. */
export interface FoundFlag extends Flag, Period {}

export interface SavedCounts {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

interface KnownFlag {
  readonly id: string;
  readonly chance: number | null;
  readonly data: Readonly<Record<string, number>>;
  readonly ratings: readonly string[];
}

/** Adds what is new, gives what differs a new revision, and marks what the same rules no longer find. */
export async function saveFlags(
  db: Kysely<Schema>,
  unitId: string,
  period: Period,
  found: readonly FoundFlag[],
  at: Date,
): Promise<SavedCounts> {
  return await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`flags/${unitId}`}, 0))`.execute(tx);
    const known = await readKnown(
      tx,
      unitId,
      found.map(({ id }) => id),
    );
    const added = found.filter(({ id }) => !known.has(id));
    const changed = found.filter((flag) => {
      const before = known.get(flag.id);
      return before !== undefined && !isSame(before, flag);
    });
    await insertFlags(tx, unitId, added, at);
    for (const flag of changed) await reviseFlag(tx, unitId, flag, at);
    const gone = await markGone(tx, unitId, period, found, at);
    return { added: added.length, changed: changed.length, gone };
  });
}

async function readKnown(
  tx: Transaction<Schema>,
  unitId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownFlag>> {
  const { rows } = await sql<KnownFlag>`
    update flag set gone_at = null where unit_id = ${unitId} and flag_id = any(${ids})
    returning flag_id as id, chance, data, ratings`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

function isSame(a: KnownFlag, b: KnownFlag): boolean {
  return (
    a.chance === b.chance &&
    isDeepStrictEqual(a.data, b.data) &&
    isDeepStrictEqual(a.ratings, b.ratings)
  );
}

async function insertFlags(
  tx: Transaction<Schema>,
  unitId: string,
  flags: readonly FoundFlag[],
  at: Date,
): Promise<void> {
  if (flags.length === 0) return;
  await sql`
    insert into flag (unit_id, flag_id, rule, version, severity, about, clerk_id, from_day, to_day,
                      chance, data, ratings, first_found_at, changed_at)
    select ${unitId}, id, rule, version, severity, about, clerk, "from", "to", chance, data,
           array(select jsonb_array_elements_text(ratings)), ${at}, ${at}
    from jsonb_to_recordset(${JSON.stringify(flags)}::jsonb) as row (
      id text, rule text, version int, severity text, about text, clerk text, "from" date,
      "to" date, chance double precision, data jsonb, ratings jsonb)`.execute(tx);
}

async function reviseFlag(
  tx: Transaction<Schema>,
  unitId: string,
  { id, chance, data, ratings }: FoundFlag,
  at: Date,
): Promise<void> {
  await sql`
    update flag set chance = ${chance}, data = ${JSON.stringify(data)}::jsonb,
                    ratings = ${ratings}::text[], revision = revision + 1, changed_at = ${at}
    where unit_id = ${unitId} and flag_id = ${id}`.execute(tx);
}

/** A finding of an older version of a rule is not this run's business. */
async function markGone(
  tx: Transaction<Schema>,
  unitId: string,
  { from, to }: Period,
  found: readonly FoundFlag[],
  at: Date,
): Promise<number> {
  const present = FLAG_RULES.map(({ id, version }) => `${id}.${version}`);
  const ids = found.map(({ id }) => id);
  const { numAffectedRows = 0n } = await sql`
    update flag set gone_at = ${at}
    where unit_id = ${unitId} and gone_at is null and flag_id <> all(${ids})
      and rule || '.' || version = any(${present})
      and case about when 'clerk' then from_day = ${from} and to_day = ${to}
                     else from_day between ${from} and ${to} end`.execute(tx);
  return Number(numAffectedRows);
}
