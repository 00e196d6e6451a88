import type { OfficeInput } from '../../../central/office/office-input.ts';
import type { DemoMonth } from '../../../central/demo/year/month.ts';
import { DEMO_PROCEDURES, type DemoOffice } from '../../../central/demo/year/office.ts';
import { keyedDossierHash, parseDossierCode } from '../../../shared/domain/dossier-code.ts';
import type { Draft } from '../../../shared/log/entry.ts';
import { ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';

const MINUTE_MS = 60_000;
const HEARTBEAT_MS = 5 * MINUTE_MS;
const DAY_MS = 86_400_000;

/** A simulated office as the centre opens one. */
export function officeInput(demo: DemoOffice): OfficeInput {
  const { clerks, counters, procedures } = TEST_OFFICE;
  const [clerk, counter, procedure] = [clerks[0], counters[0], procedures[0]];
  if (!clerk || !counter || !procedure) throw new Error('the test office is empty');
  return {
    ...TEST_OFFICE,
    unit: { ...TEST_OFFICE.unit, id: demo.unit, code: demo.unit },
    counters: demo.clerks.map((own, at) => ({ ...counter, id: own.counter, number: at + 1 })),
    clerks: demo.clerks.map(({ id }) => ({ ...clerk, id, name: id })),
    procedures: DEMO_PROCEDURES.map(({ code, field }) => ({ ...procedure, code, field })),
    openingHours: demo.openingHours,
  };
}

/** The month's dossiers as the one-stop software would hand them over: JSON lines. */
export function dossierLines({ dossiers, easyProcedures }: DemoMonth): Buffer {
  const lines = dossiers.map(({ hash: code, clerk, procedure, receivedAt, overdue }) => {
    const sameDay = easyProcedures.has(procedure);
    const due = receivedAt + (sameDay ? MINUTE_MS : 5 * DAY_MS);
    return JSON.stringify({
      code,
      clerk,
      procedure,
      receivedAt: new Date(receivedAt).toISOString(),
      dueAt: new Date(due).toISOString(),
      finishedAt: new Date(due + (overdue ? DAY_MS : 0)).toISOString(),
    });
  });
  return Buffer.from(lines.join('\n'));
}

interface Moment {
  readonly at: number;
  readonly draft: Draft;
}

/** Writes one counter's month into its kiosk's log: sign-ins, signs of life, taps, comments. */
export function writeLog(
  kiosk: TestKiosk,
  counter: string,
  month: DemoMonth,
  key: Uint8Array,
): void {
  const off = month.offTimes.filter((one) => one.counter === counter);
  const shifts = month.shifts.filter((one) => one.counter === counter);
  const alive = ({ at }: Moment): boolean => !off.some(({ from, to }) => from <= at && at < to);
  const signs = shifts.flatMap(({ clerk, from, to }, nth): readonly Moment[] => {
    const session = `phien-${nth}`;
    const beats = Math.floor((to - from) / HEARTBEAT_MS);
    return [
      { at: from, draft: { kind: 'session.opened', body: { session, clerk, counter } } },
      ...Array.from({ length: beats }, (_, beat): Moment => ({
        at: from + (beat + 1) * HEARTBEAT_MS,
        draft: { kind: 'heartbeat', body: { unsynced: 0, clerk } },
      })),
      { at: to, draft: { kind: 'session.closed', body: { session, reason: 'shift-end' } } },
    ];
  });
  const taps = month.ratings.filter((one) => one.counter === counter);
  const rated = taps.map((one): Moment & { readonly comment: string | null } => ({
    at: Math.round(one.at),
    comment: one.comment,
    draft: ratingGiven({
      clerk: one.clerk,
      counter,
      level: one.level,
      procedure: one.procedure,
      dossier: one.dossier === null ? null : hashOf(one.dossier, key),
      opening: one.opening,
      shownMs: one.shownMs,
    }),
  }));
  const all = [...signs.filter(alive), ...rated].toSorted((a, b) => a.at - b.at);
  for (const moment of all) {
    const { seq } = kiosk.append(moment.draft, moment.at);
    if ('comment' in moment && typeof moment.comment === 'string') {
      const body = { rating: seq, reasons: [], comment: moment.comment };
      kiosk.append({ kind: 'rating.explained', body }, moment.at + 1);
    }
  }
}

function hashOf(code: string, key: Uint8Array): string {
  const verdict = parseDossierCode(code, '2099-12-31');
  if (!verdict.ok) throw new Error(`${code}: ${verdict.fault}`);
  return keyedDossierHash(verdict.code, key);
}
