import type { Generated } from 'kysely';

interface ReportTable {
  report_id: string;
  /** Goes up with every report. */
  made_seq: Generated<number>;
  unit_id: string;
  /** Every unit that the report speaks of. */
  unit_ids: readonly string[];
  form: string;
  period: string;
  locale: string;
  /** RFC 8785 text; its SHA-256 is beside it. */
  snapshot: string;
  sha256: Buffer;
  rule_sets: readonly string[];
  made_by: string;
  made_at: Date;
}

interface ReportScheduleTable {
  schedule_id: Generated<number>;
  unit_id: string;
  form: string;
  every: 'month' | 'quarter' | 'year';
  formats: readonly string[];
  locale: string;
  way: 'folder' | 'email';
  recipients: readonly string[];
  first_period: string;
  made_by: string;
  made_at: Date;
  ended_at: Date | null;
}

interface ReportRunTable {
  schedule_id: number;
  period: string;
  report_id: string | null;
  attempts: Generated<number>;
  next_try_at: Date;
  /** Until when one process has it for itself. */
  claimed_until: Date | null;
  failure: string | null;
  done_at: Date | null;
}

export interface ReportTables {
  report: ReportTable;
  report_schedule: ReportScheduleTable;
  report_run: ReportRunTable;
}
