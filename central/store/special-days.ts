import { sql, type Kysely } from 'kysely';
import type { SpecialDay, SpecialDays } from '../../shared/domain/special-days.ts';
import type { SpecialDayView, SpecialDaysRequest } from '../../shared/contract/special-days.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';

/** All that are set, however long ago: an old period keeps its own. */
export async function readSpecialDays(db: Kysely<Schema>): Promise<SpecialDays> {
  const rows = await db.selectFrom('holiday').select(['day', 'kind', 'works_like']).execute();
  return {
    off: new Set(rows.flatMap(({ day, kind }) => (kind === 'holiday' ? [day] : []))),
    working: new Map(
      rows.flatMap(({ day, works_like: like }) => (like === null ? [] : [[day, like] as const])),
    ),
  };
}

/** Those from a local day `YYYY-MM-DD` on, as kiosks are told them. */
export async function specialDaysFrom(
  db: Kysely<Schema>,
  day: string,
): Promise<readonly SpecialDay[]> {
  const rows = await db
    .selectFrom('holiday')
    .select(['day', 'works_like as like'])
    .where('day', '>=', day)
    .orderBy('day')
    .execute();
  return rows.map(({ day: on, like }) => ({ day: on, like }));
}

/** In order; both days included. */
export async function listSpecialDays(
  db: Kysely<Schema>,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly SpecialDayView[]> {
  const rows = await db
    .selectFrom('holiday')
    .selectAll()
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .execute();
  return rows.map(({ day, name, kind, works_like: like }) => ({ day, name, kind, like }));
}

const MS_A_DAY = 86_400_000;

/** Sets every day of the stretch, or takes it back; what was set for it before gives way. */
export async function setSpecialDays(
  db: Kysely<Schema>,
  { from, to, kind, name, like }: SpecialDaysRequest,
  audit: { readonly by: string; readonly at: Date },
): Promise<void> {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / MS_A_DAY) + 1;
  const days = Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(from) + at * MS_A_DAY).toISOString().slice(0, 10),
  );
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('holiday').where('day', 'in', days).execute();
    if (kind !== 'ordinary') {
      const rest = { name, kind, works_like: kind === 'working' ? like : null };
      await tx
        .insertInto('holiday')
        .values(days.map((day) => ({ day, ...rest })))
        .execute();
    }
    // Every kiosk is told: whether its office is open today depends on it.
    await tx
      .updateTable('unit')
      .set({ revision: sql`revision + 1` })
      .execute();
    await recordAudit(tx, {
      at: audit.at,
      actor: audit.by,
      action: 'days.set',
      unitId: null,
      subject: `${from}/${to}`,
      detail: kind === 'ordinary' ? kind : `${kind}: ${name}`,
    });
  });
}
