import { isDeepStrictEqual } from 'node:util';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { SettingsChanges } from '../../shared/contract/counter-settings.ts';
import type { Counter, Procedure, Unit } from '../../shared/contract/kiosk-config.ts';
import type { OpenStretch } from '../../shared/domain/opening-hours.ts';
import type { Clerk } from '../../shared/domain/roster.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { scaleSchema, type Scale } from '../../shared/domain/scale.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import { OFFICE } from './counter-settings.ts';
import { readDemoMark } from './demo-mark.ts';
import { postProcedures } from './procedures.ts';
import { insertStaffPins, type StaffPinRow } from './staff-pins.ts';
import type { Audit } from './users.ts';

export interface ClerkRow {
  readonly clerk: Clerk;
  readonly pinSalt: Buffer;
  readonly pinWrapped: Buffer;
}

export interface OfficeRows {
  readonly unit: Unit;
  readonly counters: readonly Counter[];
  readonly clerks: readonly ClerkRow[];
  readonly staff: readonly StaffPinRow[];
  readonly procedures: readonly Procedure[];
  readonly scale: Scale;
  readonly questionnaire: Questionnaire | null;
  readonly openingHours: readonly OpenStretch[];
  readonly settings?: SettingsChanges;
}

type InsertVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'unit-exists' | 'scale-differs' | 'demo-database' };

/** All of it in one transaction, or nothing. */
export async function insertOffice(
  db: Kysely<Schema>,
  office: OfficeRows,
  audit: Audit | null,
): Promise<InsertVerdict> {
  return await db.transaction().execute(async (tx) => {
    if (audit && (await isDemo(tx))) return { ok: false, reason: 'demo-database' };
    if (await isOpen(tx, office.unit.id)) return { ok: false, reason: 'unit-exists' };
    if (!(await publishScale(tx, office.scale))) return { ok: false, reason: 'scale-differs' };
    if (!(await insertUnit(tx, office))) return { ok: false, reason: 'unit-exists' };
    await insertCounters(tx, office.unit.id, office.counters);
    await insertClerks(tx, office.unit.id, office.clerks);
    await insertStaffPins(tx, office.unit.id, office.staff);
    await postProcedures(tx, office.unit.id, office.procedures);
    if (office.settings) await insertSettings(tx, office.unit.id, office.settings);
    if (audit) await recordOpening(tx, office.unit.id, audit);
    return { ok: true };
  });
}

/** Waits for whoever is marking the database just now. */
async function isDemo(tx: Transaction<Schema>): Promise<boolean> {
  await sql`lock table unit in row exclusive mode`.execute(tx);
  return (await readDemoMark(tx)) !== null;
}

/** Asked first, so that an office which is refused leaves no scale behind. */
async function isOpen(tx: Transaction<Schema>, unitId: string): Promise<boolean> {
  const found = tx.selectFrom('unit').select('unit_id').where('unit_id', '=', unitId);
  return (await found.executeTakeFirst()) !== undefined;
}

async function recordOpening(
  tx: Transaction<Schema>,
  unitId: string,
  { by: actor, at }: Audit,
): Promise<void> {
  await recordAudit(tx, { at, actor, action: 'office.opened', unitId, subject: unitId });
}

async function publishScale(tx: Transaction<Schema>, scale: Scale): Promise<boolean> {
  await tx
    .insertInto('scale')
    .values({ scale_id: scale.id, levels: JSON.stringify(scale.levels) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom('scale')
    .selectAll()
    .where('scale_id', '=', scale.id)
    .executeTakeFirstOrThrow();
  const published = scaleSchema.parse({ id: row.scale_id, levels: row.levels });
  return isDeepStrictEqual(published, scaleSchema.parse(scale));
}

async function insertUnit(tx: Transaction<Schema>, office: OfficeRows): Promise<boolean> {
  const { unit, scale, questionnaire, openingHours } = office;
  const inserted = await tx
    .insertInto('unit')
    .values({
      unit_id: unit.id,
      code: unit.code,
      name: JSON.stringify(unit.name),
      parent: JSON.stringify(unit.parent),
      scale_id: scale.id,
      opening_hours: JSON.stringify(openingHours),
      questionnaire: questionnaire && JSON.stringify(questionnaire),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('unit_id')
    .execute();
  return inserted.length === 1;
}

async function insertCounters(
  tx: Transaction<Schema>,
  unitId: string,
  counters: readonly Counter[],
): Promise<void> {
  if (counters.length === 0) return;
  await tx
    .insertInto('counter')
    .values(
      counters.map(({ id, number, name }) => ({
        unit_id: unitId,
        counter_id: id,
        number,
        name: JSON.stringify(name),
      })),
    )
    .execute();
}

async function insertClerks(
  tx: Transaction<Schema>,
  unitId: string,
  clerks: readonly ClerkRow[],
): Promise<void> {
  if (clerks.length === 0) return;
  await tx
    .insertInto('clerk')
    .values(
      clerks.map(({ clerk, pinSalt, pinWrapped }, position) => ({
        unit_id: unitId,
        clerk_id: clerk.id,
        position,
        name: clerk.name,
        title: JSON.stringify(clerk.title),
        portrait: clerk.portrait,
        pin_salt: pinSalt,
        pin_wrapped: pinWrapped,
      })),
    )
    .execute();
}

async function insertSettings(
  tx: Transaction<Schema>,
  unitId: string,
  settings: SettingsChanges,
): Promise<void> {
  await tx
    .insertInto('counter_settings')
    .values({ unit_id: unitId, counter_id: OFFICE, settings: JSON.stringify(settings) })
    .execute();
}
