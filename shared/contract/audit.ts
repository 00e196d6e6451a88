import { z } from 'zod';
import { hashSchema, type Hash } from '../log/entry.ts';

export const AUDIT_PATH = '/v1/audit';

/** An administrative act; `at` in ms. */
export interface ActView {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly unit: string | null;
  readonly subject: string;
  readonly detail: string;
  readonly hash: Hash;
}
/** `GET /v1/audit?unit&before&limit`, the newest first; `next` is the `before` of the page after, null at the end. */
export interface ActPage {
  readonly acts: readonly ActView[];
  readonly next: number | null;
}

/** `GET /v1/audit/verification?seq&hash`: whether the chain holds, and still holds the act noted elsewhere. */
export type AuditVerification =
  | { readonly ok: true; readonly acts: number; readonly head: Hash }
  | { readonly ok: false; readonly fault: AuditFault; readonly seq: number };
export type AuditFault = 'sequence-broken' | 'link-broken' | 'hash-wrong' | 'anchor-missing';

const count = z.int().min(0);
export const actPageSchema: z.ZodType<ActPage> = z.strictObject({
  acts: z.array(
    z.strictObject({
      seq: count,
      at: z.int(),
      actor: z.string(),
      action: z.string(),
      unit: z.string().nullable(),
      subject: z.string(),
      detail: z.string(),
      hash: hashSchema,
    }),
  ),
  next: count.nullable(),
});
export const auditVerificationSchema: z.ZodType<AuditVerification> = z.union([
  z.strictObject({ ok: z.literal(true), acts: count, head: hashSchema }),
  z.strictObject({
    ok: z.literal(false),
    fault: z.enum(['sequence-broken', 'link-broken', 'hash-wrong', 'anchor-missing']),
    seq: count,
  }),
]);
