import { z } from 'zod';
import { deviceIdSchema, hashSchema, seqSchema, type Hash } from '../log/entry.ts';
import type { QuarantineCode } from './wire.ts';

export const QUARANTINE_PATH = '/v1/quarantine';
export const QUARANTINE_RELEASES_PATH = '/v1/quarantine/releases';
export const QUARANTINE_REFUSALS_PATH = '/v1/quarantine/refusals';
export const QUARANTINE_RUNS_PATH = '/v1/quarantine/runs';

/** `fork`: it differs from what the centre holds at its place, so it never counts. */
export type SetAsideCode = QuarantineCode | 'fork';
export type QuarantineDecision = 'released' | 'refused';

/** One field of an entry. `value` null: what a citizen answered, which nobody who decides may know. */
export interface SetAsideField {
  readonly name: string;
  readonly value: string | null;
}

/** An entry that doesn't count until somebody decides. Times in ms; `at` by the device's own clock. */
export interface SetAsideView {
  readonly unit: string;
  readonly device: string;
  readonly seq: number;
  readonly hash: Hash;
  readonly kind: string;
  readonly at: number;
  readonly receivedAt: number;
  readonly code: SetAsideCode;
  readonly detail: string;
  readonly fields: readonly SetAsideField[];
  readonly decision: {
    readonly decision: QuarantineDecision;
    readonly reason: string;
    readonly by: string;
    readonly at: number;
  } | null;
}

export const SET_ASIDE_STATES = ['open', 'released', 'refused', 'all'] as const;
export type SetAsideState = (typeof SET_ASIDE_STATES)[number];

/** `GET /v1/quarantine?unit&state`, by device and sequence number. */
export interface SetAsideList {
  readonly entries: readonly SetAsideView[];
  readonly next: string | null;
}

/** `POST /v1/quarantine/releases` and `…/refusals`: about one entry. Released, it brings along what refers to it. */
export interface SetAsideRequest {
  readonly unit: string;
  readonly device: string;
  readonly seq: number;
  readonly hash: Hash;
  readonly reason: string;
}
/** `POST /v1/quarantine/runs`: judge all of a unit's open entries by today's rules. */
export interface QuarantineRunRequest {
  readonly unit: string;
}

export interface StillSetAside {
  readonly device: string;
  readonly seq: number;
  readonly code: SetAsideCode;
  readonly detail: string;
}
/** What counts from now on, and what still can't. */
export interface QuarantineOutcome {
  readonly released: readonly { readonly device: string; readonly seq: number }[];
  readonly left: readonly StillSetAside[];
}

const unit = z.string().min(1).max(64);
const code = z.enum([
  'unknown-kind',
  'body-invalid',
  'unknown-clerk',
  'unknown-counter',
  'unknown-scale',
  'unknown-rating',
  'fork',
]);
const place = { device: z.string(), seq: seqSchema };

export const setAsideViewSchema: z.ZodType<SetAsideView> = z.strictObject({
  unit,
  ...place,
  hash: hashSchema,
  kind: z.string(),
  at: z.int(),
  receivedAt: z.int(),
  code,
  detail: z.string(),
  fields: z.array(z.strictObject({ name: z.string(), value: z.string().nullable() })),
  decision: z
    .strictObject({
      decision: z.enum(['released', 'refused']),
      reason: z.string(),
      by: z.string(),
      at: z.int(),
    })
    .nullable(),
});
export const setAsideListSchema: z.ZodType<SetAsideList> = z.strictObject({
  entries: z.array(setAsideViewSchema),
  next: z.string().nullable(),
});
export const setAsideRequestSchema: z.ZodType<SetAsideRequest> = z.strictObject({
  unit,
  device: deviceIdSchema,
  seq: seqSchema,
  hash: hashSchema,
  reason: z.string().trim().min(1).max(1_000),
});
export const quarantineRunRequestSchema: z.ZodType<QuarantineRunRequest> = z.strictObject({ unit });
export const quarantineOutcomeSchema: z.ZodType<QuarantineOutcome> = z.strictObject({
  released: z.array(z.strictObject(place)),
  left: z.array(z.strictObject({ ...place, code, detail: z.string() })),
});
