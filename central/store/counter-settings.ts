import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import {
  settingsChangesSchema,
  type SettingsChanges,
  type SettingsRequest,
} from '../../shared/contract/counter-settings.ts';
import type { Schema } from '../db/schema.ts';
import { withoutImages } from '../settings/without-images.ts';
import { recordAudit } from './audit.ts';
import type { Audit } from './users.ts';

/** The row that stands for the office itself. */
export const OFFICE = '';

export interface StoredSettings {
  readonly office: SettingsChanges;
  readonly counters: Readonly<Record<string, SettingsChanges>>;
}

const rowsSchema = z.array(z.object({ counter_id: z.string(), settings: settingsChangesSchema }));

export async function readSettings(db: Kysely<Schema>, unitId: string): Promise<StoredSettings> {
  const found = await db
    .selectFrom('counter_settings')
    .select(['counter_id', 'settings'])
    .where('unit_id', '=', unitId)
    .orderBy('counter_id')
    .execute();
  const rows = rowsSchema.parse(found);
  return {
    office: rows.find(({ counter_id }) => counter_id === OFFICE)?.settings ?? {},
    counters: Object.fromEntries(
      rows
        .filter(({ counter_id }) => counter_id !== OFFICE)
        .map(({ counter_id, settings }) => [counter_id, settings]),
    ),
  };
}

/** Whether there is such a unit or counter; the kiosks are told with the unit's next revision. */
export async function writeSettings(
  db: Kysely<Schema>,
  unitId: string,
  { counter, settings }: SettingsRequest,
  audit: Audit,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const moved = await tx
      .updateTable('unit')
      .set({ revision: sql`revision + 1` })
      .where('unit_id', '=', unitId)
      .where((is) =>
        counter === null
          ? is.lit(true)
          : is.exists(
              is
                .selectFrom('counter')
                .select('counter_id')
                .where('unit_id', '=', unitId)
                .where('counter_id', '=', counter),
            ),
      )
      .executeTakeFirst();
    if (moved.numUpdatedRows === 0n) return false;
    const written = JSON.stringify(settings);
    await tx
      .insertInto('counter_settings')
      .values({ unit_id: unitId, counter_id: counter ?? OFFICE, settings: written })
      .onConflict((conflict) =>
        conflict.columns(['unit_id', 'counter_id']).doUpdateSet({ settings: written }),
      )
      .execute();
    await recordAudit(tx, {
      at: audit.at,
      actor: audit.by,
      action: 'kiosk-settings.saved',
      unitId,
      subject: counter ?? unitId,
      detail: JSON.stringify(withoutImages(settings)),
    });
    return true;
  });
}
