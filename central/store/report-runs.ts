import { sql, type Kysely } from 'kysely';
import { reportRunViewSchema, type ReportRunView } from '../../shared/contract/report-schedules.ts';
import type { Schema } from '../db/schema.ts';

export interface DueRun {
  readonly schedule: number;
  readonly period: string;
}

/** Those that are there already stay as they are. */
export async function addRuns(
  db: Kysely<Schema>,
  runs: readonly DueRun[],
  at: Date,
): Promise<void> {
  if (runs.length === 0) return;
  await db
    .insertInto('report_run')
    .values(
      runs.map(({ schedule, period }) => ({
        schedule_id: schedule,
        period,
        report_id: null,
        next_try_at: at,
        claimed_until: null,
        failure: null,
        done_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A run that one process has for itself until `until`; the next one gets it when that has passed. */
export interface ClaimedRun extends DueRun {
  readonly report: string | null;
  readonly attempts: number;
  readonly until: Date;
}

/** Of several processes at once each gets another run; null when nothing is due. */
export async function claimRun(
  db: Kysely<Schema>,
  at: Date,
  until: Date,
): Promise<ClaimedRun | null> {
  const { rows } = await sql<ClaimedRun>`
    update report_run as run set claimed_until = ${until}, attempts = attempts + 1
    from (
      select schedule_id, period from report_run
      where done_at is null and next_try_at <= ${at}
        and (claimed_until is null or claimed_until <= ${at})
      order by next_try_at, schedule_id, period
      limit 1 for update skip locked
    ) as due
    where run.schedule_id = due.schedule_id and run.period = due.period
    returning run.schedule_id as schedule, run.period, run.report_id as report, run.attempts,
              run.claimed_until as until`.execute(db);
  return rows[0] ?? null;
}

/** What is true of the run afterwards. `report` is kept, so that another try sends the same one. */
export interface RunOutcome {
  readonly report?: string;
  readonly failure?: string | null;
  readonly nextTryAt?: Date;
  readonly doneAt?: Date;
  /** Whether another process may take it. */
  readonly release: boolean;
}

/** Only for as long as the claim is still this process's own. @returns whether it was */
export async function settleRun(
  db: Kysely<Schema>,
  { schedule, period, until }: ClaimedRun,
  { report, failure, nextTryAt, doneAt, release }: RunOutcome,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('report_run')
    .set({
      ...(report === undefined ? {} : { report_id: report }),
      ...(failure === undefined ? {} : { failure }),
      ...(nextTryAt === undefined ? {} : { next_try_at: nextTryAt }),
      ...(doneAt === undefined ? {} : { done_at: doneAt }),
      claimed_until: release ? null : until,
    })
    .where('schedule_id', '=', schedule)
    .where('period', '=', period)
    .where('claimed_until', '=', until)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Latest periods first. @param units null for all */
export async function listRuns(
  db: Kysely<Schema>,
  units: readonly string[] | null,
  limit: number,
): Promise<readonly ReportRunView[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select run.schedule_id as schedule, unit_id as unit, form, period, report_id as report, attempts,
           failure, next_try_at, done_at
    from report_run as run join report_schedule using (schedule_id)
    where (${units}::text[] is null or unit_id = any(${units}))
    order by done_at is not null, next_try_at desc, run.schedule_id, period
    limit ${limit}`.execute(db);
  return rows.map(({ next_try_at: next, done_at: done, ...row }) =>
    reportRunViewSchema.parse({
      ...row,
      nextTryAt: done instanceof Date || !(next instanceof Date) ? null : next.toISOString(),
      doneAt: done instanceof Date ? done.toISOString() : null,
    }),
  );
}
