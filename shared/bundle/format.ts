import { z } from 'zod';
import { signingBytes } from '../log/canonical.ts';
import { hashSchema, type Hash } from '../log/entry.ts';
import { signatureSchema, signedHeadSchema, type SignedHead } from '../log/head.ts';
import { MAX_BATCH_BYTES } from '../contract/wire.ts';

/**
 * An export file, once the centre's age identity has opened it, is lines of JSON: a header, batches exactly as
 * `POST /v1/batches` takes them, and a trailer. Without its trailer it is not whole.
 */
export const BUNDLE_FORMAT = 'hailong-bundle/1';

/** `head` stands for the whole file: device, range, the hash before it and at its end. */
export interface BundleHeader {
  readonly bundle: typeof BUNDLE_FORMAT;
  readonly app: string;
  /** The device's own key: P-256, SPKI DER, base64url. Whose it is the centre knows. */
  readonly publicKey: string;
  /** Entries in the file. */
  readonly count: number;
  readonly head: SignedHead;
}

/** What the file must hold before its trailer; `sha256` is of every byte before the trailer's line. */
export interface BundleTrailer {
  readonly batches: number;
  readonly count: number;
  readonly sha256: Hash;
}
export interface SignedTrailer {
  readonly trailer: BundleTrailer;
  readonly signature: string;
}

/** A batch's JSON with room for its head; a longer line is no line of ours. */
export const MAX_LINE_BYTES = MAX_BATCH_BYTES + 4_096;
/** What a batch's entries may take, so that the line stays below what the wire allows. */
export const BATCH_TARGET_BYTES = 1_500_000;

export const bundleHeaderSchema: z.ZodType<BundleHeader> = z.strictObject({
  bundle: z.literal(BUNDLE_FORMAT),
  app: z.string().min(1).max(40),
  publicKey: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/, 'base64url')
    .max(400),
  count: z.int().min(1),
  head: signedHeadSchema,
});

export const signedTrailerSchema: z.ZodType<SignedTrailer> = z.strictObject({
  trailer: z.strictObject({
    batches: z.int().min(1),
    count: z.int().min(1),
    sha256: hashSchema,
  }),
  signature: signatureSchema,
});

export function trailerBytes(trailer: BundleTrailer): Uint8Array<ArrayBuffer> {
  return signingBytes('hailong/bundle-end/1', trailer);
}

/** `hai-long-kiosk-0a1b-1-500.age` */
export function bundleFileName(device: string, from: number, to: number): string {
  return `hai-long-${device}-${from}-${to}.age`;
}

/** `hai-long-kiosk-0a1b-1-500.csv` */
export function ratingsFileName(device: string, from: number, to: number): string {
  return `hai-long-${device}-${from}-${to}.csv`;
}
