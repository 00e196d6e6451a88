import type { DiskLevel } from '../domain/disk.ts';
import type { HostKind } from '../log/kinds.ts';
import type { StaffNotice } from '../outbox/settle.ts';

/** What the staff screen tells about the device. No ratings, no counts of them. */
export interface KioskStatus {
  readonly host: HostKind;
  readonly app: string;
  readonly device: string | null;
  /** Log entries that the centre has not receipted yet. */
  readonly unsynced: number;
  /** Centre's clock at the last receipt, ms since the Unix epoch. */
  readonly receiptAt: number | null;
  readonly notice: StaffNotice | null;
  readonly disk: DiskLevel;
}
