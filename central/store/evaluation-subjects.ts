import { sql, type Kysely } from 'kysely';
import type { LocalText } from '../../shared/domain/local-text.ts';
import type { DatedStretch } from '../../shared/domain/dated-hours.ts';
import type { Schema } from '../db/schema.ts';
import { readUnitWeeks } from './unit-weeks.ts';

/** Who and what is evaluated in a unit, each in the office's order. */
export interface Subjects {
  readonly unit: {
    readonly id: string;
    readonly name: LocalText;
    /** The scale that its kiosks show now. */
    readonly scaleId: string;
    /** Of all its weeks. */
    readonly openingHours: readonly DatedStretch[];
  };
  /** Everybody who ever was there; `left` no longer is. */
  readonly clerks: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: LocalText;
    readonly left: boolean;
  }[];
  readonly counters: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: LocalText;
  }[];
  readonly procedures: readonly {
    readonly code: string;
    readonly name: string;
    readonly field: string;
  }[];
}

export async function readSubjects(db: Kysely<Schema>, unitId: string): Promise<Subjects | null> {
  const unit = await db
    .selectFrom('unit')
    .select(['unit_id', 'name', 'scale_id'])
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  if (!unit) return null;
  const clerks = await db
    .selectFrom('clerk')
    .select(['clerk_id as id', 'name', 'title', 'left_at'])
    .where('unit_id', '=', unitId)
    .orderBy('position')
    .execute();
  const counters = await db
    .selectFrom('counter')
    .select(['counter_id as id', 'number', 'name'])
    .where('unit_id', '=', unitId)
    .orderBy('number')
    .execute();
  const procedures = await db
    .selectFrom('procedure')
    .select(['code', 'name', 'field'])
    .where('unit_id', '=', unitId)
    .orderBy('code')
    .execute();
  const { unit_id: id, name, scale_id: scaleId } = unit;
  const openingHours = (await readUnitWeeks(db, [id])).get(id) ?? [];
  return {
    unit: { id, name, scaleId, openingHours },
    clerks: clerks.map(({ left_at: leftAt, ...clerk }) => ({ ...clerk, left: leftAt !== null })),
    counters,
    procedures,
  };
}

export type UnitSubject = Subjects['unit'];

export interface UnitPage {
  /** null for all units */
  readonly among: readonly string[] | null;
  readonly after: string;
  readonly limit: number;
}

/** Units by id, those after one. */
export async function listUnitsAfter(
  db: Kysely<Schema>,
  { among, after, limit }: UnitPage,
): Promise<readonly UnitSubject[]> {
  const rows = await db
    .selectFrom('unit')
    .select(['unit_id', 'name', 'scale_id'])
    .where('unit_id', '>', after)
    .$if(among !== null, (query) => query.where(sql<boolean>`unit_id = any(${among})`))
    .orderBy('unit_id')
    .limit(limit)
    .execute();
  const weeks = await readUnitWeeks(
    db,
    rows.map(({ unit_id: id }) => id),
  );
  return rows.map((row) => ({
    id: row.unit_id,
    name: row.name,
    scaleId: row.scale_id,
    openingHours: weeks.get(row.unit_id) ?? [],
  }));
}
