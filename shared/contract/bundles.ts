import { z } from 'zod';
import { BUNDLE_FAULTS, type BundleFault } from '../bundle/judge-bundle.ts';
import { receiptFileSchema, type ReceiptFile } from '../bundle/receipt-file.ts';

/** `POST` begins an upload; `GET …/:id` says how far it is; `PUT …/:id/parts/:part` brings the bytes. */
export const BUNDLE_UPLOADS_PATH = '/v1/bundle-uploads';

/** Bytes of a part; the last one may be shorter. */
export const BUNDLE_PART_BYTES = 1_048_576;
export const MOST_BUNDLE_PARTS = 20_000;

/** Why a file can't be opened, can't be believed or can't be taken. */
export const IMPORT_FAULTS = [
  ...BUNDLE_FAULTS,
  'needs-identity',
  'not-opened',
  'device-unknown',
  'other-unit',
  'device-revoked',
  'gap',
  'forked',
  'refused',
] as const;
export type ImportFaultCode = (typeof IMPORT_FAULTS)[number];

/** Where it is: `line` from 1 and `offset` in bytes within the opened file, both 0 where no line is to blame. */
export interface ImportFault extends Omit<BundleFault, 'code'> {
  readonly code: ImportFaultCode;
}
export interface ImportFaultView extends ImportFault {
  /** A sentence with the remedy, in the reader's language. */
  readonly text: string;
}

export interface BundleUploadRequest {
  readonly unit: string;
  readonly file: string;
  readonly bytes: number;
}

/** `total`: entries that the file says it holds, 0 before that is known. A file that isn't whole never reads as done. */
export interface BundleUploadView {
  readonly id: number;
  readonly unit: string;
  readonly file: string;
  readonly bytes: number;
  readonly at: number;
  readonly by: string;
  readonly state: 'uploading' | 'importing' | 'whole' | 'not-whole';
  /** Parts that have arrived; the next is the one with this number. */
  readonly parts: number;
  readonly device: string | null;
  readonly done: number;
  readonly total: number;
  readonly stored: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly fault: ImportFaultView | null;
  /** To be carried back to the kiosk. */
  readonly receipt: ReceiptFile | null;
}
export interface BundleUploads {
  readonly uploads: readonly BundleUploadView[];
}

export const bundleUploadRequestSchema: z.ZodType<BundleUploadRequest> = z.strictObject({
  unit: z.string().min(1).max(64),
  file: z.string().min(1).max(200),
  bytes: z
    .int()
    .min(1)
    .max(BUNDLE_PART_BYTES * MOST_BUNDLE_PARTS),
});

const count = z.int().min(0);
export const importFaultSchema: z.ZodType<ImportFault> = z.strictObject({
  code: z.enum(IMPORT_FAULTS),
  line: count,
  offset: count,
  seq: count,
  detail: z.string(),
});

export const bundleUploadSchema: z.ZodType<BundleUploadView> = z.strictObject({
  id: z.int(),
  unit: z.string(),
  file: z.string(),
  bytes: count,
  at: z.int(),
  by: z.string(),
  state: z.enum(['uploading', 'importing', 'whole', 'not-whole']),
  parts: count,
  device: z.string().nullable(),
  done: count,
  total: count,
  stored: count,
  duplicates: count,
  quarantined: count,
  fault: z
    .strictObject({
      code: z.enum(IMPORT_FAULTS),
      line: count,
      offset: count,
      seq: count,
      detail: z.string(),
      text: z.string(),
    })
    .nullable(),
  receipt: receiptFileSchema.nullable(),
});
export const bundleUploadsSchema: z.ZodType<BundleUploads> = z.strictObject({
  uploads: z.array(bundleUploadSchema),
});
