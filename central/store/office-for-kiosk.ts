import type { Kysely } from 'kysely';
import type { Counter, KioskSettings, Unit } from '../../shared/contract/kiosk-config.ts';
import { settingsAt } from '../../shared/contract/counter-settings.ts';
import type { OpenStretch } from '../../shared/domain/opening-hours.ts';
import type { Clerk } from '../../shared/domain/roster.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import type { Schema } from '../db/schema.ts';
import { readBadges } from './clerk-badges.ts';
import { readSettings } from './counter-settings.ts';
import { readPosted } from './procedures.ts';
import { specialDaysFrom } from './special-days.ts';
import { readStaffPins, type StaffPinRow } from './staff-pins.ts';

export interface OfficeForKiosk {
  readonly settings: KioskSettings;
  readonly pins: readonly {
    readonly clerk: string;
    readonly salt: Buffer;
    readonly wrapped: Buffer;
  }[];
  readonly staff: readonly StaffPinRow[];
}

/**
 * The office as a kiosk at this counter is told, as of one moment.
 * @param daysFrom local day `YYYY-MM-DD`: holidays before it are left out
 */
export async function readOffice(
  db: Kysely<Schema>,
  unitId: string,
  counterId: string,
  daysFrom: string,
): Promise<OfficeForKiosk> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const { unit, ...rest } = await readUnit(tx, unitId);
      const counter = await readCounter(tx, unitId, counterId);
      const clerks = await readClerks(tx, unitId);
      const procedures = await readPosted(tx, unitId);
      const roster = clerks.map(({ clerk }) => clerk);
      const pins = clerks.map(({ clerk, salt, wrapped }) => ({ clerk: clerk.id, salt, wrapped }));
      const staff = await readStaffPins(tx, unitId);
      const badges = await readBadges(tx, unitId);
      const specialDays = await specialDaysFrom(tx, daysFrom);
      const { office, counters } = await readSettings(tx, unitId);
      const settings = settingsAt(office, counters[counterId] ?? {});
      return {
        settings: { unit, counter, roster, procedures, specialDays, settings, badges, ...rest },
        pins,
        staff,
      };
    });
}

async function readUnit(
  db: Kysely<Schema>,
  unitId: string,
): Promise<{
  readonly unit: Unit;
  readonly scale: Scale;
  readonly questionnaire: Questionnaire | null;
  readonly openingHours: readonly OpenStretch[];
}> {
  const row = await db
    .selectFrom('unit')
    .innerJoin('scale', 'scale.scale_id', 'unit.scale_id')
    .select(['unit_id', 'code', 'name', 'parent', 'opening_hours', 'questionnaire'])
    .select(['unit.scale_id', 'levels'])
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow();
  return {
    unit: { id: row.unit_id, code: row.code, name: row.name, parent: row.parent },
    scale: { id: row.scale_id, levels: row.levels },
    questionnaire: row.questionnaire,
    openingHours: row.opening_hours,
  };
}

async function readCounter(
  db: Kysely<Schema>,
  unitId: string,
  counterId: string,
): Promise<Counter> {
  return await db
    .selectFrom('counter')
    .select(['counter_id as id', 'number', 'name'])
    .where('unit_id', '=', unitId)
    .where('counter_id', '=', counterId)
    .executeTakeFirstOrThrow();
}

async function readClerks(
  db: Kysely<Schema>,
  unitId: string,
): Promise<readonly { readonly clerk: Clerk; readonly salt: Buffer; readonly wrapped: Buffer }[]> {
  const rows = await db
    .selectFrom('clerk')
    .select(['clerk_id', 'name', 'title', 'portrait', 'pin_salt', 'pin_wrapped'])
    .where('unit_id', '=', unitId)
    .where('left_at', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(({ clerk_id: id, name, title, portrait, pin_salt, pin_wrapped }) => ({
    clerk: { id, name, title, portrait },
    salt: pin_salt,
    wrapped: pin_wrapped,
  }));
}
