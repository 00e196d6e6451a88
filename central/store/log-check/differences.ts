import { sql } from 'kysely';
import type { Shadow } from './shadow.ts';

/** A field of a line, as it is kept and as the log gives it; null: no such line. */
export interface FieldDifference {
  readonly field: FieldName;
  readonly kept: string | null;
  readonly derived: string | null;
}

export type FieldName =
  | (typeof RATING_FIELDS)[number]
  | 'counted'
  | (typeof ANSWER_FIELDS)[number]
  | (typeof COUNTS)[number];

/** A line of ratings that is not what the log gives. Without fields: the line is only here, or only there. */
export interface RatingDifference {
  readonly device: string;
  readonly seq: number;
  readonly what: 'invented' | 'missing' | 'changed';
  readonly fields: readonly FieldDifference[];
}

/** A line of daily sums that is not what the log gives. `key`: the clerk, counter or procedure; '' for the unit. */
export interface SumDifference {
  readonly of: SumTable;
  readonly day: string;
  readonly key: string;
  readonly scale: string;
  readonly fields: readonly FieldDifference[];
}
export type SumTable = 'clerk' | 'counter' | 'procedure' | 'unit';

export interface Differences<T> {
  /** The first of them. */
  readonly shown: readonly T[];
  readonly count: number;
}

/** Of each kind and unit. */
const MOST_SHOWN = 20;
/** Not the corrected moment itself: by how much it is in doubt depends on how batches were cut. */
const RATING_FIELDS = [
  'received_at',
  'rated_at',
  'day',
  'scale_id',
  'given_level',
  'level',
  'withdrawn',
  'changed_seq',
  'clerk_id',
  'counter_id',
  'procedure_code',
  'session_id',
  'dossier',
  'opening',
  'locale',
  'shown_ms',
] as const;
const ANSWER_FIELDS = ['seq', 'day', 'scale_id', 'level'] as const;
const COUNTS = ['n1', 'n2', 'n3', 'n4', 'n5', 'withdrawn'] as const;
const SUM_TABLES = [
  { of: 'clerk', table: 'clerk_day', key: 'clerk_id' },
  { of: 'counter', table: 'counter_day', key: 'counter_id' },
  { of: 'procedure', table: 'procedure_day', key: 'procedure_code' },
  { of: 'unit', table: 'unit_day', key: null },
] as const;

interface PairRow {
  readonly device: string;
  readonly seq: number;
  readonly kept: Line | null;
  readonly derived: Line | null;
  readonly count: number;
}
type Line = Readonly<Record<string, unknown>>;

/** @param device only this one's, and without what only all kiosks of the unit together decide */
export async function ratingDifferences(
  shadow: Shadow,
  unitId: string,
  device: string | null,
): Promise<Differences<RatingDifference>> {
  const fields = device === null ? ([...RATING_FIELDS, 'counted'] as const) : RATING_FIELDS;
  return await lineDifferences(shadow, unitId, device, 'rating', 'seq', fields);
}

/** Of the second answer, about the procedure; `seq` is that of the rating it belongs to. */
export async function answerDifferences(
  shadow: Shadow,
  unitId: string,
  device: string | null,
): Promise<Differences<RatingDifference>> {
  return await lineDifferences(
    shadow,
    unitId,
    device,
    'procedure_rating',
    'rating_seq',
    ANSWER_FIELDS,
  );
}

async function lineDifferences(
  { tx, real }: Shadow,
  unitId: string,
  device: string | null,
  table: 'rating' | 'procedure_rating',
  place: 'seq' | 'rating_seq',
  fields: readonly FieldName[],
): Promise<Differences<RatingDifference>> {
  const line = sql`jsonb_build_object(${sql.join(fields.flatMap((field) => [sql.lit(field), sql.ref(field)]))})`;
  const all = (from: ReturnType<typeof sql>): ReturnType<typeof sql> => sql`
    select device_id, ${sql.ref(place)} as place,
           row_number() over (partition by device_id, ${sql.ref(place)} order by ${line}::text) as nth,
           ${line} as line
    from ${from} where unit_id = ${unitId} and (${device}::text is null or device_id = ${device})`;
  const { rows } = await sql<PairRow>`
    select device_id as device, place as seq, kept.line as kept, derived.line as derived,
           (count(*) over ())::int as count
    from (${all(sql`${sql.id(real, table)}`)}) as kept
    full join (${all(sql`${sql.id('pg_temp', table)}`)}) as derived using (device_id, place, nth)
    where kept.line is distinct from derived.line
    order by device_id, place limit ${MOST_SHOWN}`.execute(tx);
  return {
    shown: rows.map(({ device: of, seq, kept, derived }) => ({
      device: of,
      seq,
      what: kept === null ? 'missing' : derived === null ? 'invented' : 'changed',
      fields: kept === null || derived === null ? [] : changedFields(kept, derived, fields),
    })),
    count: rows[0]?.count ?? 0,
  };
}

/** Of the sums per day. A line of nothing but zeros is the same as none. */
export async function sumDifferences(
  { tx, real }: Shadow,
  unitId: string,
): Promise<Differences<SumDifference>> {
  const found: SumDifference[] = [];
  let count = 0;
  for (const { of, table, key } of SUM_TABLES) {
    const keyed = key === null ? sql`''` : sql.ref(key);
    const line = sql`jsonb_build_object(${sql.join(COUNTS.flatMap((name) => [sql.lit(name), sql.ref(name)]))})`;
    const all = (from: ReturnType<typeof sql>): ReturnType<typeof sql> => sql`
      select day, ${keyed} as key, scale_id as scale, ${line} as line
      from ${from} where unit_id = ${unitId}
        and (n1, n2, n3, n4, n5, withdrawn) is distinct from (0, 0, 0, 0, 0, 0)`;
    const { rows } = await sql<
      Omit<SumDifference, 'of' | 'fields'> & Omit<PairRow, 'device' | 'seq'>
    >`
      select day, key, scale, kept.line as kept, derived.line as derived,
             (count(*) over ())::int as count
      from (${all(sql`${sql.id(real, table)}`)}) as kept
      full join (${all(sql`${sql.id('pg_temp', table)}`)}) as derived using (day, key, scale)
      where kept.line is distinct from derived.line
      order by day, key, scale limit ${MOST_SHOWN}`.execute(tx);
    count += rows[0]?.count ?? 0;
    found.push(
      ...rows.map(({ day, key: one, scale, kept, derived }) => ({
        of,
        day,
        key: one,
        scale,
        fields: changedFields(kept ?? NO_COUNTS, derived ?? NO_COUNTS, COUNTS),
      })),
    );
  }
  return { shown: found, count };
}

const NO_COUNTS: Line = Object.fromEntries(COUNTS.map((name) => [name, 0]));

function changedFields(
  kept: Line,
  derived: Line,
  fields: readonly FieldName[],
): readonly FieldDifference[] {
  return fields
    .filter((field) => kept[field] !== derived[field])
    .map((field) => ({ field, kept: textOf(kept[field]), derived: textOf(derived[field]) }));
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
