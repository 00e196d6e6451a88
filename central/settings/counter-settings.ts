import { DEFAULT_SETTINGS, type SettingsView } from '../../shared/contract/counter-settings.ts';
import type { Database } from '../db/database.ts';
import { readSettings } from '../store/counter-settings.ts';

/** What was set for an office and its counters, beside what holds where nothing was. */
export async function viewSettings(db: Database, unit: string): Promise<SettingsView> {
  return { defaults: DEFAULT_SETTINGS, ...(await readSettings(db.read, unit)) };
}
