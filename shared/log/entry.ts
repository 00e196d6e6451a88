import { z } from 'zod';
import { bodySchemas, type EntryBodies, type EntryKind } from './kinds.ts';

/** Lower-case hex SHA-256. */
export type Hash = string;

/**
 * One line of a device's log, as it is stored, journaled and sent.
 * `at` is the device's wall clock (ms since the Unix epoch), `mono` the time since `boot` began (ms),
 * `seq` counts from 1 without gaps, `prev` is the hash of the entry before (GENESIS before the first).
 */
export interface Entry<K extends string = string, B = unknown> {
  readonly device: string;
  readonly seq: number;
  readonly at: number;
  readonly mono: number;
  readonly boot: string;
  readonly kind: K;
  readonly body: B;
  readonly prev: Hash;
  readonly hash: Hash;
}

/** What happened, before it has a place in the log. */
export type Draft = {
  readonly [K in EntryKind]: { readonly kind: K; readonly body: EntryBodies[K] };
}[EntryKind];

export const GENESIS: Hash = '0'.repeat(64);

export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'a lower-case hex SHA-256');
export const deviceIdSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, 'letters a-z, digits and hyphens');
export const seqSchema = z.int().min(1);

/** The envelope alone: a body of a kind from a newer kiosk must still be kept by an older centre. */
export const entrySchema: z.ZodType<Entry> = z.strictObject({
  device: deviceIdSchema,
  seq: seqSchema,
  at: z.int(),
  mono: z.int().min(0),
  boot: z.string().regex(/^[0-9a-f]{16}$/, '16 hex digits'),
  kind: z.string().min(1).max(40),
  body: z.record(z.string(), z.json()),
  prev: hashSchema,
  hash: hashSchema,
});

export type BodyVerdict =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly code: 'unknown-kind' | 'body-invalid'; readonly detail: string };

function isKnownKind(kind: string): kind is EntryKind {
  return Object.hasOwn(bodySchemas, kind);
}

/** Reads the body by its kind. An unknown kind or a body that does not fit is a verdict, never an exception. */
export function readBody(entry: Pick<Entry, 'kind' | 'body'>): BodyVerdict {
  if (!isKnownKind(entry.kind)) return { ok: false, code: 'unknown-kind', detail: entry.kind };
  const parsed = bodySchemas[entry.kind].safeParse(entry.body);
  if (!parsed.success)
    return { ok: false, code: 'body-invalid', detail: z.prettifyError(parsed.error) };
  // The schema of this very kind has just accepted the body; the mapped type cannot express that link.
  return { ok: true, draft: { kind: entry.kind, body: parsed.data } as Draft };
}
