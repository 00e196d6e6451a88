import { z } from 'zod';
import { localTextSchema, type LocalText } from '../domain/local-text.ts';
import type { HostKind } from '../log/kinds.ts';
import type { Counter } from './kiosk-config.ts';

export const DEVICES_PATH = '/v1/devices';
export const ENROLMENT_CODES_PATH = '/v1/enrolment-codes';
export const UNITS_PATH = '/v1/units';

/** A kiosk as the centre knows it; times in ms. */
export interface DeviceView {
  readonly unit: string;
  readonly counter: string;
  readonly device: string;
  readonly app: string;
  readonly host: HostKind;
  readonly enrolledAt: number;
  readonly revokedAt: number | null;
  readonly lastSeenAt: number | null;
  readonly lastSeq: number;
  /** What it held at its last sign of life that the centre lacks; null: nothing. */
  readonly waiting: WaitingEntries | null;
  /** How many alarms about it wait for somebody. */
  readonly alarms: number;
  /** Its copies tell different stories, and it waits for a person; null: it doesn't. */
  readonly standing: StandingLog | null;
}
export interface StandingLog {
  readonly since: number;
  /** Where its two copies end. */
  readonly storeSeq: number;
  readonly journalSeq: number;
  /** Somebody has let it go on, and it has not done so yet. */
  readonly allowed: boolean;
}
/** `POST /v1/devices/:device/continuation` */
export interface ContinuationRequest {
  readonly reason: string;
}
export interface WaitingEntries {
  readonly entries: number;
  /** Since when the oldest of them waits, by the centre's clock, ms; null: it doesn't say. */
  readonly since: number | null;
}
/** `GET /v1/devices` */
export interface Fleet {
  readonly devices: readonly DeviceView[];
}

/** `GET /v1/units`: what a signed-in person may choose from, counters by number. */
export interface UnitList {
  readonly units: readonly UnitView[];
}
export interface UnitView {
  readonly id: string;
  readonly name: LocalText;
  readonly counters: readonly Counter[];
}

/** `POST /v1/enrolment-codes`; the code is shown once. */
export interface EnrolmentCodeRequest {
  readonly unit: string;
  readonly counter: string;
}
export interface EnrolmentCodeView {
  readonly code: string;
  readonly expiresAt: number;
}

export const fleetSchema: z.ZodType<Fleet> = z.strictObject({
  devices: z.array(
    z.strictObject({
      unit: z.string(),
      counter: z.string(),
      device: z.string(),
      app: z.string(),
      host: z.enum(['electron', 'browser']),
      enrolledAt: z.int(),
      revokedAt: z.int().nullable(),
      lastSeenAt: z.int().nullable(),
      lastSeq: z.int().min(0),
      waiting: z.strictObject({ entries: z.int().min(1), since: z.int().nullable() }).nullable(),
      alarms: z.int().min(0),
      standing: z
        .strictObject({
          since: z.int(),
          storeSeq: z.int().min(0),
          journalSeq: z.int().min(0),
          allowed: z.boolean(),
        })
        .nullable(),
    }),
  ),
});
export const continuationRequestSchema: z.ZodType<ContinuationRequest> = z.strictObject({
  reason: z.string().trim().min(1).max(1_000),
});
export const unitListSchema: z.ZodType<UnitList> = z.strictObject({
  units: z.array(
    z.strictObject({
      id: z.string(),
      name: localTextSchema,
      counters: z.array(
        z.strictObject({ id: z.string(), number: z.int().min(1), name: localTextSchema }),
      ),
    }),
  ),
});
export const enrolmentCodeRequestSchema: z.ZodType<EnrolmentCodeRequest> = z.strictObject({
  unit: z.string().min(1).max(64),
  counter: z.string().min(1).max(64),
});
export const enrolmentCodeViewSchema: z.ZodType<EnrolmentCodeView> = z.strictObject({
  code: z.string(),
  expiresAt: z.int(),
});
