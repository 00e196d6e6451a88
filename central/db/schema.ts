import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { AlarmData } from '../../shared/contract/alarms.ts';
import type { LocalText } from '../../shared/domain/local-text.ts';
import type { OpenStretch } from '../../shared/domain/opening-hours.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { Level } from '../../shared/domain/scale.ts';
import type { ClerkTables } from './clerk-tables.ts';
import type { DossierTables } from './dossier-tables.ts';
import type { FlagTables } from './flag-tables.ts';
import type { LogTables } from './log-tables.ts';
import type { PeopleTables } from './people-tables.ts';
import type { RightsTables } from './rights-tables.ts';
import type { ReportTables } from './report-tables.ts';
import type { DemoTables } from './demo-tables.ts';
import type { LookTables } from './look-tables.ts';
import type { StatementTables } from './statement-tables.ts';
import type { SettingsTables } from './settings-tables.ts';
import type { UsbTables } from './usb-tables.ts';
import type { WatchTables } from './watch-tables.ts';

/** A JSON column: read as the value, written as its text. */
type Json<T extends object> = JSONColumnType<T>;
type DefaultedTime = ColumnType<Date, Date | undefined, Date>;

interface UnitTable {
  unit_id: string;
  code: string;
  name: Json<LocalText>;
  parent: Json<LocalText>;
  scale_id: string;
  opening_hours: Json<readonly OpenStretch[]>;
  /** Null: the office asks for nothing beyond the tap. */
  questionnaire: ColumnType<Questionnaire | null, string | null, string | null>;
  /** Goes up with every change of what a kiosk is told. */
  revision: Generated<number>;
}

interface CounterTable {
  unit_id: string;
  counter_id: string;
  number: number;
  name: Json<LocalText>;
}

interface ClerkTable {
  unit_id: string;
  clerk_id: string;
  position: number;
  name: string;
  title: Json<LocalText>;
  portrait: string;
  pin_salt: Buffer;
  /** argon2id(PIN, salt), wrapped by the master key. */
  pin_wrapped: Buffer;
  left_at: Date | null;
  /** When the portrait and the PIN of one who left were removed. */
  forgotten_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** When the name gave way to a pseudonym. */
  renamed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

interface ProcedureTable {
  unit_id: string;
  code: string;
  position: number;
  name: string;
  field: string;
  days: number | null;
  fee_vnd: number | null;
  fee_note: string;
  source: string;
  papers: Json<readonly string[]>;
  steps: Json<readonly string[]>;
  /** Since when it is no longer posted. */
  left_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

interface ScaleTable {
  scale_id: string;
  levels: Json<readonly Level[]>;
}

interface DeviceTable {
  unit_id: string;
  device_id: string;
  counter_id: string;
  public_key: Buffer;
  token_hash: Buffer;
  secret_wrapped: Buffer;
  last_seq: Generated<number>;
  head_hash: Buffer;
  enrolled_at: DefaultedTime;
  revoked_at: Date | null;
  last_seen_at: Date | null;
  app: string;
  host: string;
  clock_offset_ms: Generated<number>;
}

interface EnrolmentCodeTable {
  code_hash: Buffer;
  unit_id: string;
  counter_id: string;
  made_by: string;
  expires_at: Date;
  used_at: Date | null;
}

interface EntryTable {
  unit_id: string;
  device_id: string;
  seq: number;
  received_at: Date;
  at: number;
  mono: number;
  boot: string;
  kind: string;
  /** Canonical JSON text of the body. */
  body: string;
  prev: Buffer;
  hash: Buffer;
  /** When the words of a comment were removed; the hash still is the one they had. */
  words_gone_at: ColumnType<Date | null, never, Date>;
}

interface RatingTable {
  unit_id: string;
  device_id: string;
  seq: number;
  received_at: Date;
  rated_at: Date;
  /** Local calendar day of the rating in Vietnam. */
  day: string;
  scale_id: string;
  given_level: number;
  level: number;
  withdrawn: boolean;
  changed_seq: number | null;
  clerk_id: string | null;
  counter_id: string;
  procedure_code: string | null;
  session_id: string;
  dossier: Buffer | null;
  opening: string;
  locale: string;
  shown_ms: number;
  /** False where the device's own word for the time had to be taken. */
  time_certain: Generated<boolean>;
  counted: Generated<boolean>;
  corrected_at: Date;
}

interface QuarantineTable {
  unit_id: string;
  device_id: string;
  seq: number;
  hash: Buffer;
  code: string;
  detail: string;
  /** The whole entry as it was offered. */
  entry: string;
  received_at: Date;
}

interface AlarmTable {
  unit_id: string;
  device_id: string;
  kind: string;
  seq: number;
  first_at: Date;
  last_at: Date;
  times: Generated<number>;
  data: ColumnType<AlarmData, string, string>;
  /** From when on it is an alarm; before, it may still mend itself. */
  due_at: Date;
  ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  seen_by: ColumnType<string | null, string | null | undefined, string | null>;
  seen_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  note: ColumnType<string | null, string | null | undefined, string | null>;
  mailed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

interface Counts {
  n1: number;
  n2: number;
  n3: number;
  n4: number;
  n5: number;
  withdrawn: number;
}
interface UnitDayTable extends Counts {
  unit_id: string;
  day: string;
  scale_id: string;
}
interface ClerkDayTable extends UnitDayTable {
  clerk_id: string;
}
interface CounterDayTable extends UnitDayTable {
  counter_id: string;
}
interface ProcedureDayTable extends UnitDayTable {
  procedure_code: string;
}

interface CentreKeyTable {
  singleton: Generated<boolean>;
  public_key: Buffer;
  private_wrapped: Buffer;
}

interface SignInTryTable {
  name: string;
  wrong: number;
  open_at: number;
  last_at: Date;
}

interface AuditEventTable {
  /** From 1 without gaps. */
  event_id: number;
  at: Date;
  actor: string;
  action: string;
  unit_id: string | null;
  subject: string;
  detail: string;
  prev: Buffer;
  hash: Buffer;
}

interface WordingTable {
  unit_id: string;
  valid_from: Date;
  scale_id: string;
  questionnaire: ColumnType<Questionnaire | null, never, never>;
}

interface UnitWeekTable {
  unit_id: string;
  valid_from: Date;
  opening_hours: Json<readonly OpenStretch[]>;
}

/** Every table of the centre. Identifiers of an office are the ones that its kiosks use. */
export interface Schema
  extends
    ClerkTables,
    DossierTables,
    FlagTables,
    LogTables,
    PeopleTables,
    RightsTables,
    ReportTables,
    SettingsTables,
    UsbTables,
    StatementTables,
    DemoTables,
    LookTables,
    WatchTables {
  unit: UnitTable;
  wording: WordingTable;
  unit_week: UnitWeekTable;
  counter: CounterTable;
  clerk: ClerkTable;
  procedure: ProcedureTable;
  scale: ScaleTable;
  device: DeviceTable;
  enrolment_code: EnrolmentCodeTable;
  entry: EntryTable;
  rating: RatingTable;
  quarantine: QuarantineTable;
  alarm: AlarmTable;
  unit_day: UnitDayTable;
  clerk_day: ClerkDayTable;
  counter_day: CounterDayTable;
  procedure_day: ProcedureDayTable;
  centre_key: CentreKeyTable;
  sign_in_try: SignInTryTable;
  audit_event: AuditEventTable;
}
