import type { DemoMonth } from '../year/month.ts';
import type { Random } from '../year/random.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DUE_AFTER_DAYS = 5;
const INTERLINKED_SHARE = 92 / 3_028;
const ONLINE_SHARE = 0.35;
const EARLY_SHARE = 0.6;

/** The month's dossiers as the one-stop software would hand them over: JSON lines. */
export function dossierLines({ dossiers, easyProcedures }: DemoMonth, random: Random): Buffer {
  const lines = dossiers.map(({ hash: code, clerk, procedure, receivedAt, overdue }) => {
    const due =
      receivedAt + (easyProcedures.has(procedure) ? 60 * MINUTE_MS : DUE_AFTER_DAYS * DAY_MS);
    const early = random() < EARLY_SHARE;
    return JSON.stringify({
      code,
      clerk,
      procedure,
      receivedAt: new Date(receivedAt).toISOString(),
      dueAt: new Date(due).toISOString(),
      finishedAt: new Date(finishedAt(due, receivedAt, overdue, early)).toISOString(),
      interlinked: random() < INTERLINKED_SHARE,
      online: random() < ONLINE_SHARE,
    });
  });
  return Buffer.from(lines.join('\n'));
}

/** An early one takes half of its time. */
function finishedAt(due: number, received: number, overdue: boolean, early: boolean): number {
  if (overdue) return due + DAY_MS;
  return early ? received + (due - received) / 2 : due;
}
