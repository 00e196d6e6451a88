import type { ColumnType } from 'kysely';

interface CarriedEntryTable {
  unit_id: string;
  device_id: string;
  /** Where the entry stood before, and its hash there. */
  seq: number;
  hash: Buffer;
}

interface LogResolutionTable {
  unit_id: string;
  device_id: string;
  allowed_at: Date;
  allowed_by: string;
  reason: string;
  /** The entry with which the device made use of it. */
  used_seq: ColumnType<number | null, number | null | undefined, number | null>;
}

interface StandingLogTable {
  unit_id: string;
  device_id: string;
  since: Date;
  /** Where the kiosk's two copies end. */
  store_seq: number;
  journal_seq: number;
}

/** Tables about logs that went on from the centre's head after a break. */
export interface LogTables {
  carried_entry: CarriedEntryTable;
  log_resolution: LogResolutionTable;
  standing_log: StandingLogTable;
}
