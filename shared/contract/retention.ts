import { z } from 'zod';

export const RETENTION_PATH = '/v1/retention';
export const DEPARTURES_PATH = '/v1/departures';

/** `clerk-name`: after leaving; `comment`: after it was said. A portrait and a PIN go at once and have no term. */
export type RetentionKind = 'clerk-name' | 'comment';

export interface RetentionTerm {
  readonly kind: RetentionKind;
  /** First local day that it holds; it ends with the next one of its kind. */
  readonly validFrom: string;
  readonly months: number;
  readonly setBy: string;
}
/** `GET /v1/retention`, by kind and day. */
export interface RetentionTerms {
  readonly terms: readonly RetentionTerm[];
}
/** `POST /v1/retention`: from today or later, so that no past day changes. */
export type RetentionRequest = Omit<RetentionTerm, 'setBy'>;

/** `POST /v1/departures` */
export interface DepartureRequest {
  readonly unit: string;
  readonly clerk: string;
}

const kind: z.ZodType<RetentionKind> = z.enum(['clerk-name', 'comment']);
const termShape = { kind, validFrom: z.iso.date(), months: z.int().min(0).max(600) };
const id = z.string().min(1).max(64);

export const retentionRequestSchema: z.ZodType<RetentionRequest> = z.strictObject(termShape);
export const retentionTermsSchema: z.ZodType<RetentionTerms> = z.strictObject({
  terms: z.array(z.strictObject({ ...termShape, setBy: z.string() })),
});
export const departureRequestSchema: z.ZodType<DepartureRequest> = z.strictObject({
  unit: id,
  clerk: id,
});
