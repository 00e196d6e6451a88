import { z } from 'zod';
import { signingBytes } from '../log/canonical.ts';
import {
  deviceIdSchema,
  entrySchema,
  hashSchema,
  seqSchema,
  type Entry,
  type Hash,
} from '../log/entry.ts';
import {
  signatureSchema,
  signedHeadSchema,
  signedReceiptSchema,
  type SignedHead,
  type SignedReceipt,
} from '../log/head.ts';
import type { HostKind } from '../log/kinds.ts';
import { signedConfigSchema, type SignedConfig } from './kiosk-config.ts';

export const MAX_BATCH_ENTRIES = 500;
/** Of the JSON before compression; 500 entries with 1,000-letter comments stay well below. */
export const MAX_BATCH_BYTES = 2_000_000;

export const PATHS = {
  enrolments: '/v1/enrolments',
  batches: '/v1/batches',
  config: '/v1/config',
  heartbeats: '/v1/heartbeats',
  anchors: '/v1/anchors',
} as const;

/** The device whose log a kiosk holds, and where it was enrolled. `centreKey`: SPKI DER, base64url. */
export interface FormerDevice {
  readonly device: string;
  readonly unit: string;
  readonly centreKey: string;
}
/**
 * `POST /v1/enrolments`. `publicKey`: P-256, SPKI DER, base64url; `proof`: that key's signature over `enrolmentBytes`.
 * A key that the office already knows gets its device back, with a new token, so that its log goes on. So does a
 * `former` device that the centre no longer knows, because a back-up from before its enrolment was restored.
 */
export interface EnrolmentRequest {
  readonly code: string;
  readonly publicKey: string;
  readonly former?: FormerDevice | undefined;
  readonly proof: string;
  readonly app: string;
  readonly host: HostKind;
}
/** What the enrolling key signs: nobody gets a device back by naming its public key. */
export function enrolmentBytes({
  code,
  publicKey,
  former,
}: Pick<EnrolmentRequest, 'code' | 'publicKey' | 'former'>): Uint8Array<ArrayBuffer> {
  const signed = former === undefined ? { code, publicKey } : { code, publicKey, former };
  return signingBytes('hailong/enrolment/1', signed);
}
/** `token` goes into `Authorization: Bearer`; `secret` (32 bytes, base64url) keys the PIN verifiers; both are shown once. */
export interface EnrolmentResponse {
  readonly device: string;
  readonly token: string;
  readonly secret: string;
  readonly centreKey: string;
  readonly config: SignedConfig;
}

/** `POST /v1/batches`, gzip welcome. Entries are `head.from`..`head.to` in order. */
export interface BatchRequest {
  readonly head: SignedHead;
  readonly entries: readonly Entry[];
}
export type QuarantineCode =
  | 'unknown-kind'
  | 'body-invalid'
  | 'unknown-clerk'
  | 'unknown-counter'
  | 'unknown-scale'
  | 'unknown-rating';
/** Quarantined entries are kept and receipted as well; they only don't count until somebody decides. */
export type EntryVerdict =
  | { readonly seq: number; readonly verdict: 'stored' | 'duplicate' }
  | { readonly seq: number; readonly verdict: 'quarantined'; readonly code: QuarantineCode };
export interface BatchResponse {
  readonly receipt: SignedReceipt;
  readonly verdicts: readonly EntryVerdict[];
}

/** `POST /v1/heartbeats`. Times in ms; `head` is the device's own. */
export interface HeartbeatRequest {
  readonly at: number;
  readonly mono: number;
  readonly boot: string;
  readonly app: string;
  readonly host: HostKind;
  readonly head: { readonly seq: number; readonly hash: Hash };
  readonly acked: number;
  readonly clerk: string | null;
  /** Since when (device's wall clock) the oldest entry waits for a receipt; null: nothing does. Older kiosks don't say. */
  readonly waitingSince?: number | null;
  /** How long `clerk` has been signed in, ms. Older kiosks don't say. */
  readonly clerkForMs?: number | null;
}
/** `receivedThrough` is the centre's last sequence number of this device. */
export interface HeartbeatResponse {
  readonly centreTime: number;
  readonly configVersion: Hash;
  readonly receivedThrough: number;
  /** There where the clerk signed in later at another kiosk of the office. */
  readonly clerkElsewhere?: true;
}

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/, 'base64url');
const hostSchema = z.enum(['electron', 'browser']);
const appVersion = z.string().min(1).max(40);

/** Eight letters and digits without look-alikes, in two groups: `ABCD-2345`. */
export const enrolmentCodeSchema = z
  .string()
  .transform((text) => text.trim().toUpperCase())
  .pipe(
    z
      .string()
      .regex(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/, 'two groups of four letters or digits'),
  );

const formerDeviceSchema: z.ZodType<FormerDevice> = z.strictObject({
  device: deviceIdSchema,
  unit: z.string().min(1).max(64),
  centreKey: base64url.max(400),
});
export const enrolmentRequestSchema: z.ZodType<EnrolmentRequest> = z.strictObject({
  code: enrolmentCodeSchema,
  publicKey: base64url.max(400),
  former: formerDeviceSchema.optional(),
  proof: signatureSchema,
  app: appVersion,
  host: hostSchema,
});
export const enrolmentResponseSchema: z.ZodType<EnrolmentResponse> = z.strictObject({
  device: deviceIdSchema,
  token: base64url.min(32),
  secret: base64url.length(43),
  centreKey: base64url,
  config: signedConfigSchema,
});

export const batchRequestSchema: z.ZodType<BatchRequest> = z.strictObject({
  head: signedHeadSchema,
  entries: z.array(entrySchema).min(1).max(MAX_BATCH_ENTRIES),
});
const verdictSchema: z.ZodType<EntryVerdict> = z.union([
  z.strictObject({ seq: seqSchema, verdict: z.enum(['stored', 'duplicate']) }),
  z.strictObject({
    seq: seqSchema,
    verdict: z.literal('quarantined'),
    code: z.enum([
      'unknown-kind',
      'body-invalid',
      'unknown-clerk',
      'unknown-counter',
      'unknown-scale',
      'unknown-rating',
    ]),
  }),
]);
export const batchResponseSchema: z.ZodType<BatchResponse> = z.strictObject({
  receipt: signedReceiptSchema,
  verdicts: z.array(verdictSchema),
});

export const heartbeatRequestSchema: z.ZodType<HeartbeatRequest> = z.strictObject({
  at: z.int(),
  mono: z.int().min(0),
  boot: z.string().min(1).max(32),
  app: appVersion,
  host: hostSchema,
  head: z.strictObject({ seq: z.int().min(0), hash: hashSchema }),
  acked: z.int().min(0),
  clerk: z.string().max(64).nullable(),
  waitingSince: z.int().nullable().exactOptional(),
  clerkForMs: z.int().min(0).nullable().exactOptional(),
});
export const heartbeatResponseSchema: z.ZodType<HeartbeatResponse> = z.strictObject({
  centreTime: z.int(),
  configVersion: hashSchema,
  receivedThrough: z.int().min(0),
  clerkElsewhere: z.literal(true).exactOptional(),
});
