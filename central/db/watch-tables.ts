import type { ColumnType, Generated } from 'kysely';

interface QuarantineDecisionTable {
  unit_id: string;
  device_id: string;
  seq: number;
  hash: Buffer;
  decision: 'released' | 'refused';
  reason: string;
  decided_by: string;
  decided_at: Date;
}

interface AlarmMailTable {
  unit_id: string;
  locale: 'vi' | 'en';
  recipients: readonly string[];
}

interface DeviceBeatTable {
  unit_id: string;
  device_id: string;
  heard_at: Date;
  /** The device's own clock, ms. */
  device_at: number;
  head_seq: number;
  /** What the centre had of its log when the device was found ahead. */
  held_seq: number;
  behind_since: Date | null;
  /** Since when it says that it holds less than the centre. */
  short_since: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** Since when its oldest entry waits for a receipt, by its own clock, ms; null: none waits, or it doesn't say. */
  waiting_since: ColumnType<number | null, number | null | undefined, number | null>;
}

/** A head that a device told and whose entry has not arrived. */
interface ToldHeadTable {
  unit_id: string;
  device_id: string;
  seq: number;
  hash: Buffer;
  told_at: Date;
}

interface AlarmWatchTable {
  singleton: Generated<boolean>;
  through: Date;
}

/** Tables about what a person must look after: entries set aside, alarms, the kiosks' clocks. */
export interface WatchTables {
  quarantine_decision: QuarantineDecisionTable;
  alarm_mail: AlarmMailTable;
  device_beat: DeviceBeatTable;
  told_head: ToldHeadTable;
  alarm_watch: AlarmWatchTable;
}
