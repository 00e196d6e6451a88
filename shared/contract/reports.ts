import { z } from 'zod';
import { localeSchema, type Locale } from '../domain/local-text.ts';

export const REPORTS_PATH = '/v1/reports';

/** What a report shows. `form-…` are sheets after the shape of Mẫu 01, 02 and 03; the last three look at a whole province. */
export const REPORT_FORMS = [
  'overview',
  'clerks',
  'counters',
  'procedures',
  'procedures-review',
  'form-01',
  'form-02',
  'form-03',
  'units',
  'units-comparison',
] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

export const REPORT_FORMATS = ['pdf', 'xlsx', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** `2026-10`, `2026-Q4` or `2026`. */
export const PERIOD_PATTERN = /^(?:20\d\d)(?:-(?:0[1-9]|1[0-2]|Q[1-4]))?$/;

/** `POST /v1/reports`: takes a snapshot of the data as they are now. */
export interface ReportRequest {
  readonly unit: string;
  readonly form: ReportForm;
  readonly period: string;
  readonly locale: Locale;
}

export interface ReportView {
  readonly id: string;
  readonly unit: string;
  readonly form: ReportForm;
  readonly period: string;
  readonly locale: Locale;
  /** Lower-case hex SHA-256 of the snapshot's RFC 8785 form. */
  readonly sha256: string;
  readonly ruleSets: readonly string[];
  readonly madeBy: string;
  /** ISO 8601, UTC */
  readonly madeAt: string;
}

/** `next` continues after the last one; null at the end. */
export interface ReportPage {
  readonly reports: readonly ReportView[];
  readonly next: string | null;
}

/** One line of the data under a report, with what may not be shown left out. */
export interface ReportRow {
  readonly unit: string;
  /** `answers`: all that was said of procedures, where they are asked apart; their rows are then of those answers. */
  readonly cut: 'unit' | 'clerk' | 'counter' | 'procedure' | 'field' | 'answers';
  /** '' for all of the unit together. */
  readonly id: string;
  readonly name: string;
  readonly scale: string;
  readonly n: number;
  readonly withdrawn: number;
  readonly hidden: 'too-few' | 'protects-another' | null;
  /** By level from 1 (worst); null where hidden. */
  readonly counts: readonly number[] | null;
  readonly satisfied: number | null;
}

export interface ReportRowPage {
  readonly rows: readonly ReportRow[];
  readonly next: string | null;
}

const id = z.string().min(1).max(64);
const count = z.int().min(0);

export const periodTextSchema: z.ZodType<string> = z.string().regex(PERIOD_PATTERN);
export const reportFormSchema: z.ZodType<ReportForm> = z.enum(REPORT_FORMS);
export const reportFormatSchema: z.ZodType<ReportFormat> = z.enum(REPORT_FORMATS);

export const reportRequestSchema: z.ZodType<ReportRequest> = z.strictObject({
  unit: id,
  form: reportFormSchema,
  period: periodTextSchema,
  locale: localeSchema,
});

export const reportViewSchema: z.ZodType<ReportView> = z.strictObject({
  id,
  unit: id,
  form: reportFormSchema,
  period: periodTextSchema,
  locale: localeSchema,
  sha256: z.string().length(64),
  ruleSets: z.array(z.string()),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
});

export const reportPageSchema: z.ZodType<ReportPage> = z.strictObject({
  reports: z.array(reportViewSchema),
  next: z.string().nullable(),
});

export const reportRowSchema: z.ZodType<ReportRow> = z.strictObject({
  unit: id,
  cut: z.enum(['unit', 'clerk', 'counter', 'procedure', 'field', 'answers']),
  id: z.string(),
  name: z.string(),
  scale: id,
  n: count,
  withdrawn: count,
  hidden: z.enum(['too-few', 'protects-another']).nullable(),
  counts: z.array(count).nullable(),
  satisfied: count.nullable(),
});

export const reportRowPageSchema: z.ZodType<ReportRowPage> = z.strictObject({
  rows: z.array(reportRowSchema),
  next: z.string().nullable(),
});
