import { z } from 'zod';
import { signingBytes } from '../log/canonical.ts';
import type { Head } from '../log/chain.ts';
import { continueCauseSchema, placeSchema, type ContinueCause } from '../log/continued.ts';
import { deviceIdSchema, seqSchema } from '../log/entry.ts';
import { signatureSchema, signedReceiptSchema, type SignedReceipt } from '../log/head.ts';

/** Places that may be asked about at once. */
export const MAX_PROBES = 500;

/** What a kiosk asks whose own copies can't say where its log goes on. `store`, `journal`: where they end. */
export interface AnchorQuestion {
  readonly cause: ContinueCause;
  readonly store: Head;
  readonly journal: Head;
  /** Own entries: does the centre hold them? */
  readonly probes: readonly Head[];
}

/** `POST /v1/anchors`. Signed, because the answer decides what becomes of a log. `at`: device's wall clock, ms. */
export interface AnchorRequest {
  readonly question: AnchorQuestion & { readonly device: string; readonly at: number };
  readonly signature: string;
}

/**
 * `receipt` says where the centre's copy of the log ends; `held` which of the places it has, there or carried over;
 * `mayContinue` is false where a person has to look first.
 */
export interface AnchorResponse {
  readonly receipt: SignedReceipt;
  readonly held: readonly number[];
  readonly mayContinue: boolean;
}

export function anchorBytes(question: AnchorRequest['question']): Uint8Array<ArrayBuffer> {
  return signingBytes('hailong/anchor/1', question);
}

const questionShape = {
  cause: continueCauseSchema,
  store: placeSchema,
  journal: placeSchema,
  probes: z.array(placeSchema).max(MAX_PROBES),
};
export const anchorQuestionSchema: z.ZodType<AnchorQuestion> = z.strictObject(questionShape);
export const anchorRequestSchema: z.ZodType<AnchorRequest> = z.strictObject({
  question: z.strictObject({ ...questionShape, device: deviceIdSchema, at: z.int() }),
  signature: signatureSchema,
});
export const anchorResponseSchema: z.ZodType<AnchorResponse> = z.strictObject({
  receipt: signedReceiptSchema,
  held: z.array(seqSchema).max(MAX_PROBES),
  mayContinue: z.boolean(),
});
