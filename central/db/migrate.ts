import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { MIGRATIONS } from './migrations/all.ts';
import type { Schema } from './schema.ts';

function migratorOf(db: Kysely<Schema>, migrations = MIGRATIONS): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
}

/** The names of all steps that this program knows, in order. */
export function knownMigrations(): readonly string[] {
  return Object.keys(MIGRATIONS);
}

/**
 * Brings the database up to date, all steps or none. Of several processes one does it while the others wait
 * (an advisory lock). Returns the names of the steps that were taken.
 */
export async function migrate(db: Kysely<Schema>): Promise<readonly string[]> {
  const { error, results = [] } = await migratorOf(db).migrateToLatest();
  if (error !== undefined) throw error;
  return results.map(({ migrationName }) => migrationName);
}

/** Takes exactly these steps, for a back-up that was made when there were no others. */
export async function migrateThrough(db: Kysely<Schema>, names: readonly string[]): Promise<void> {
  const some = Object.fromEntries(
    Object.entries(MIGRATIONS).filter(([name]) => names.includes(name)),
  );
  const { error } = await migratorOf(db, some).migrateToLatest();
  if (error !== undefined) throw error;
}

/** Whether every step has been taken. */
export async function isUpToDate(db: Kysely<Schema>): Promise<boolean> {
  const known = await migratorOf(db).getMigrations();
  return known.every(({ executedAt }) => executedAt !== undefined);
}
