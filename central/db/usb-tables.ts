import type { Generated } from 'kysely';

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

export interface UsbTables {
  staff_pin: StaffPinTable;
  export_key: ExportKeyTable;
}
