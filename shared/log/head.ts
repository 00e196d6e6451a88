import { z } from 'zod';
import { signingBytes } from './canonical.ts';
import { deviceIdSchema, hashSchema, seqSchema, type Entry, type Hash } from './entry.ts';

/** What a device vouches for with one signature: the run `from`..`to`, the hash before it and the hash at its end. */
export interface BatchHead {
  readonly device: string;
  readonly from: number;
  readonly to: number;
  readonly prev: Hash;
  readonly hash: Hash;
  /** Device wall clock at signing, ms. */
  readonly at: number;
}
/** `signature`: ECDSA P-256 with SHA-256, IEEE P1363 form (r‖s, 64 bytes), base64url. */
export interface SignedHead {
  readonly head: BatchHead;
  readonly signature: string;
}

/** The centre's word that it holds the device's log up to `through` and that it ends in `hash`. */
export interface Receipt {
  readonly device: string;
  readonly through: number;
  readonly hash: Hash;
  /** Centre's clock, ms. */
  readonly receivedAt: number;
}
export interface SignedReceipt {
  readonly receipt: Receipt;
  readonly signature: string;
}

export const signatureSchema = z.string().regex(/^[A-Za-z0-9_-]{86}$/, '64 bytes, base64url');

export const signedHeadSchema: z.ZodType<SignedHead> = z.strictObject({
  head: z.strictObject({
    device: deviceIdSchema,
    from: seqSchema,
    to: seqSchema,
    prev: hashSchema,
    hash: hashSchema,
    at: z.int(),
  }),
  signature: signatureSchema,
});

export const signedReceiptSchema: z.ZodType<SignedReceipt> = z.strictObject({
  receipt: z.strictObject({
    device: deviceIdSchema,
    through: z.int().min(0),
    hash: hashSchema,
    receivedAt: z.int(),
  }),
  signature: signatureSchema,
});

export function headBytes(head: BatchHead): Uint8Array<ArrayBuffer> {
  return signingBytes('hailong/head/1', head);
}
export function receiptBytes(receipt: Receipt): Uint8Array<ArrayBuffer> {
  return signingBytes('hailong/receipt/1', receipt);
}

/** The head of a non-empty run of entries; `null` for an empty one. */
export function batchHead(entries: readonly Entry[], at: number): BatchHead | null {
  const first = entries[0];
  const last = entries.at(-1);
  if (!first || !last) return null;
  return {
    device: first.device,
    from: first.seq,
    to: last.seq,
    prev: first.prev,
    hash: last.hash,
    at,
  };
}
