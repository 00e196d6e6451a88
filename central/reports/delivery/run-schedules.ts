import type { ReportScheduleView } from '../../../shared/contract/report-schedules.ts';
import { ALL_UNITS, type UnitScope } from '../../accounts/scope.ts';
import type { CentralParts } from '../../parts.ts';
import { addRuns, claimRun, settleRun, type ClaimedRun } from '../../store/report-runs.ts';
import { listSchedules } from '../../store/report-schedules.ts';
import { createReport, openReport, type OpenedReport } from '../create-report.ts';
import { isProvincial } from '../forms.ts';
import { deliver, type Delivered, type DeliverySettings } from './deliver.ts';
import { duePeriods, retryDelayMs } from './due.ts';

/** Longer than a report takes to make and post. */
const CLAIM_MS = 10 * 60 * 1000;
const BY = 'system';

type Parts = Pick<CentralParts, 'db' | 'now'>;

/** Makes and sends everything that is due. Any number of processes may do this at once; each takes other runs. */
export async function runSchedules(parts: Parts, settings: DeliverySettings): Promise<number> {
  const schedules = await listSchedules(parts.db.write, null);
  const due = schedules.flatMap((schedule) =>
    duePeriods(schedule, parts.now()).map((period) => ({ schedule: schedule.id, period })),
  );
  await addRuns(parts.db.write, due, new Date(parts.now()));
  let sent = 0;
  for (;;) {
    const at = parts.now();
    const claimed = await claimRun(parts.db.write, new Date(at), new Date(at + CLAIM_MS));
    if (claimed === null) return sent;
    const schedule = schedules.find(({ id }) => id === claimed.schedule);
    // Made since the list was read; the next round has it.
    if (schedule === undefined) return sent;
    if (await runOnce(parts, settings, schedule, claimed)) sent += 1;
  }
}

async function runOnce(
  parts: Parts,
  settings: DeliverySettings,
  schedule: ReportScheduleView,
  claimed: ClaimedRun,
): Promise<boolean> {
  const { db } = parts;
  try {
    const report = await reportFor(parts, schedule, claimed);
    const delivered = await deliver(settings, schedule, report);
    await settleRun(db.write, claimed, outcomeOf(delivered, claimed, parts.now()));
    return delivered.ok;
  } catch (error) {
    // Not expected, so it goes on to whoever logs it; the run says that it failed and is tried again all the same.
    const failure = error instanceof Error ? error.message : String(error);
    const outcome = outcomeOf({ ok: false, failure }, claimed, parts.now());
    await settleRun(db.write, claimed, outcome);
    throw error;
  }
}

/** The report of the try before, or a new one that the run remembers. */
async function reportFor(
  parts: Parts,
  { unit, form, locale }: ReportScheduleView,
  claimed: ClaimedRun,
): Promise<OpenedReport> {
  const order = { unit, form, period: claimed.period, locale };
  const id = claimed.report ?? (await createReport(parts, order, scopeFor(form, unit), BY))?.id;
  const report = id === undefined ? null : await openReport(parts, id);
  if (report === null) throw new Error(`no report for schedule ${claimed.schedule}`);
  if (claimed.report === null)
    await settleRun(parts.db.write, claimed, { report: report.view.id, release: false });
  return report;
}

/** A provincial form speaks of all units of the province; any other of its own alone. */
function scopeFor(form: ReportScheduleView['form'], unit: string): UnitScope {
  return isProvincial(form) ? ALL_UNITS : { kind: 'some', units: new Set([unit]) };
}

function outcomeOf(
  delivered: Delivered,
  { attempts }: ClaimedRun,
  now: number,
): Parameters<typeof settleRun>[2] {
  if (delivered.ok) return { failure: null, doneAt: new Date(now), release: true };
  const nextTryAt = new Date(now + retryDelayMs(attempts));
  return { failure: delivered.failure, nextTryAt, release: true };
}
