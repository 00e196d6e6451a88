import { z } from 'zod';
import {
  REPORT_RUNS_PATH,
  REPORT_SCHEDULES_PATH,
  reportRunViewSchema,
  reportScheduleViewSchema,
  type ReportRunView,
  type ReportScheduleRequest,
  type ReportScheduleView,
} from '../../../shared/contract/report-schedules.ts';
import {
  reportPageSchema,
  REPORTS_PATH,
  reportViewSchema,
  type ReportFormat,
  type ReportPage,
  type ReportRequest,
  type ReportView,
} from '../../../shared/contract/reports.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { withQuery } from './path.ts';

interface ReportSchedules {
  readonly schedules: readonly ReportScheduleView[];
}
interface ReportRuns {
  readonly runs: readonly ReportRunView[];
}
const schedulesSchema: z.ZodType<ReportSchedules> = z.strictObject({
  schedules: z.array(reportScheduleViewSchema),
});
const runsSchema: z.ZodType<ReportRuns> = z.strictObject({ runs: z.array(reportRunViewSchema) });

export interface ReportsApi {
  reports(unit: string, cursor: string | null): Promise<Answer<ReportPage>>;
  createReport(request: ReportRequest): Promise<Answer<ReportView>>;
  /** Of all units within reach. */
  reportSchedules(): Promise<Answer<ReportSchedules>>;
  createReportSchedule(request: ReportScheduleRequest): Promise<Answer<ReportScheduleView>>;
  endReportSchedule(id: number): Promise<Answer<null>>;
  reportRuns(): Promise<Answer<ReportRuns>>;
}

export function createReportsApi(origin: string): ReportsApi {
  return {
    reports: (unit, cursor) =>
      ask(origin, 'GET', withQuery(REPORTS_PATH, { unit, cursor }), reportPageSchema),
    createReport: (request) => ask(origin, 'POST', REPORTS_PATH, reportViewSchema, request),
    reportSchedules: () => ask(origin, 'GET', REPORT_SCHEDULES_PATH, schedulesSchema),
    createReportSchedule: (request) =>
      ask(origin, 'POST', REPORT_SCHEDULES_PATH, reportScheduleViewSchema, request),
    endReportSchedule: (id) => ask(origin, 'DELETE', `${REPORT_SCHEDULES_PATH}/${id}`, z.null()),
    reportRuns: () => ask(origin, 'GET', REPORT_RUNS_PATH, runsSchema),
  };
}

/** Where a browser downloads a report from. */
export function reportFileAddress(id: string, format: ReportFormat): string {
  return `${REPORTS_PATH}/${encodeURIComponent(id)}/files/${format}`;
}
