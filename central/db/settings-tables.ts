import type { JSONColumnType } from 'kysely';
import type { SettingsChanges } from '../../shared/contract/counter-settings.ts';

interface CounterSettingsTable {
  unit_id: string;
  /** Empty for the whole office. */
  counter_id: string;
  settings: JSONColumnType<SettingsChanges>;
}

export interface SettingsTables {
  counter_settings: CounterSettingsTable;
}
