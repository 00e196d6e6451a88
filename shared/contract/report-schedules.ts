import { z } from 'zod';
import { localeSchema, type Locale } from '../domain/local-text.ts';
import {
  periodTextSchema,
  reportFormatSchema,
  reportFormSchema,
  type ReportForm,
  type ReportFormat,
} from './reports.ts';

export const REPORT_SCHEDULES_PATH = '/v1/report-schedules';
export const REPORT_RUNS_PATH = '/v1/report-runs';

export const EVERY = ['month', 'quarter', 'year'] as const;
export type Every = (typeof EVERY)[number];

/** A day after the end of each month, quarter or year. `recipients` are for `email` alone. */
export interface ReportScheduleRequest {
  readonly unit: string;
  readonly form: ReportForm;
  readonly every: Every;
  readonly formats: readonly ReportFormat[];
  readonly locale: Locale;
  readonly way: 'folder' | 'email';
  readonly recipients: readonly string[];
  /** The first period to report on, of the same kind as `every`; null: the present one. */
  readonly since: string | null;
}

export interface ReportScheduleView extends ReportScheduleRequest {
  readonly id: number;
  readonly since: string;
  readonly madeBy: string;
  /** ISO 8601, UTC; null while it goes on. */
  readonly endedAt: string | null;
}

/** One sending: how often it was tried, why it failed last, when it will be tried again. Times in ISO 8601, UTC. */
export interface ReportRunView {
  readonly schedule: number;
  readonly unit: string;
  readonly form: ReportForm;
  readonly period: string;
  readonly report: string | null;
  readonly attempts: number;
  readonly failure: string | null;
  readonly nextTryAt: string | null;
  readonly doneAt: string | null;
}

const MOST_RECIPIENTS = 20;

export const reportScheduleRequestSchema: z.ZodType<ReportScheduleRequest> = z
  .strictObject({
    unit: z.string().min(1).max(64),
    form: reportFormSchema,
    every: z.enum(EVERY),
    formats: z.array(reportFormatSchema).min(1).max(4),
    locale: localeSchema,
    way: z.enum(['folder', 'email']),
    recipients: z.array(z.email().max(254)).max(MOST_RECIPIENTS),
    since: periodTextSchema.nullable(),
  })
  .refine(({ way, recipients }) => (way === 'email') === recipients.length > 0, {
    path: ['recipients'],
    error: 'needed for `email`, none for `folder`',
  })
  .refine(({ since, every }) => since === null || kindOf(since) === every, {
    path: ['since'],
    error: 'not of the kind of `every`',
  });

export const reportScheduleViewSchema: z.ZodType<ReportScheduleView> = z.strictObject({
  id: z.int(),
  unit: z.string(),
  form: reportFormSchema,
  every: z.enum(EVERY),
  formats: z.array(reportFormatSchema),
  locale: localeSchema,
  way: z.enum(['folder', 'email']),
  recipients: z.array(z.string()),
  since: periodTextSchema,
  madeBy: z.string(),
  endedAt: z.iso.datetime().nullable(),
});

export const reportRunViewSchema: z.ZodType<ReportRunView> = z.strictObject({
  schedule: z.int(),
  unit: z.string(),
  form: reportFormSchema,
  period: periodTextSchema,
  report: z.string().nullable(),
  attempts: z.int(),
  failure: z.string().nullable(),
  nextTryAt: z.iso.datetime().nullable(),
  doneAt: z.iso.datetime().nullable(),
});

function kindOf(period: string): Every {
  if (period.includes('Q')) return 'quarter';
  return period.includes('-') ? 'month' : 'year';
}
