import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { StoredOutcome } from '../bundles/outcome.ts';

interface StaffPinTable {
  unit_id: string;
  staff_id: string;
  name: string;
  role: string;
  pin_salt: Buffer;
  /** argon2id(PIN, salt), wrapped by the master key. */
  pin_wrapped: Buffer;
}

interface ExportKeyTable {
  singleton: Generated<boolean>;
  /** `age1…` */
  recipient: string;
  /** `AGE-SECRET-KEY-1…`, wrapped by the master key. */
  identity_wrapped: Buffer;
}

interface BundleUploadTable {
  upload_id: GeneratedAlways<number>;
  unit_id: string;
  file: string;
  bytes: number;
  made_at: Date;
  made_by: string;
  state: Generated<string>;
  /** When the import last got on: one that stands still was left by a process that ended. */
  touched_at: Date;
  /** Counts who took the import up; the last one has it. */
  claim: Generated<number>;
  parts: Generated<number>;
  done: Generated<number>;
  total: Generated<number>;
  outcome: ColumnType<StoredOutcome | null, string | null | undefined, string | null>;
}

interface BundlePartTable {
  upload_id: number;
  part: number;
  content: Buffer;
}

export interface UsbTables {
  staff_pin: StaffPinTable;
  export_key: ExportKeyTable;
  bundle_upload: BundleUploadTable;
  bundle_part: BundlePartTable;
}
