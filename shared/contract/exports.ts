import { z } from 'zod';
import { localeSchema, type Locale } from '../domain/local-text.ts';
import { seqSchema, type Hash } from '../log/entry.ts';
import type { Receipt } from '../log/head.ts';

/** `bundle`: for the centre, encrypted. `ratings`: a plain list for people, one row a rating. */
export type ExportKind = 'bundle' | 'ratings';

/** Which part of the log. Days are local, `YYYY-MM-DD`, both with them. */
export type ExportScope =
  | { readonly kind: 'unsynced' }
  | { readonly kind: 'all' }
  | { readonly kind: 'days'; readonly from: string; readonly to: string }
  | { readonly kind: 'entries'; readonly from: number; readonly to: number };

/** A place that a file can be written to. `freeBytes` null where nobody knows. */
export interface ExportDrive {
  readonly id: string;
  readonly name: string;
  readonly freeBytes: number | null;
}

export interface ExportOrder {
  readonly what: ExportKind;
  readonly scope: ExportScope;
  /** An `ExportDrive.id`. */
  readonly drive: string;
  readonly locale: Locale;
}

export type ExportFailure =
  | 'not-allowed'
  | 'not-enrolled'
  | 'nothing'
  | 'busy'
  | 'drive-gone'
  | 'no-space'
  | 'not-written'
  | 'check-failed'
  | 'log-damaged';

/** `checked`: read back from the drive and found as written; a browser's download can't be. `hash`: SHA-256 of the file. */
export type ExportVerdict =
  | {
      readonly ok: true;
      readonly file: string;
      readonly from: number;
      readonly to: number;
      readonly bytes: number;
      readonly hash: Hash;
      readonly checked: boolean;
    }
  | { readonly ok: false; readonly reason: ExportFailure };

export type ReceiptFailure =
  | 'not-allowed'
  | 'not-enrolled'
  | 'no-file'
  | 'unreadable'
  | 'forged'
  | 'of-another-device'
  | 'of-another-log'
  | 'older';

export type ReceiptTaken =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly reason: ReceiptFailure };

const scopeSchema: z.ZodType<ExportScope> = z.union([
  z.strictObject({ kind: z.literal('unsynced') }),
  z.strictObject({ kind: z.literal('all') }),
  z
    .strictObject({ kind: z.literal('days'), from: z.iso.date(), to: z.iso.date() })
    .refine(({ from, to }) => from <= to),
  z
    .strictObject({ kind: z.literal('entries'), from: seqSchema, to: seqSchema })
    .refine(({ from, to }) => from <= to),
]);

export const exportOrderSchema: z.ZodType<ExportOrder> = z.strictObject({
  what: z.enum(['bundle', 'ratings']),
  scope: scopeSchema,
  drive: z.string().max(400),
  locale: localeSchema,
});
