import type { AlarmData, AlarmKind } from '../../shared/contract/alarms.ts';

/** A fact that deserves an alarm: one kind, one device, one place; found again, it is the same alarm. */
export interface Finding {
  readonly unitId: string;
  readonly deviceId: string;
  readonly kind: AlarmKind;
  readonly place: number;
  readonly data: AlarmData;
}
