import { randomUUID } from 'node:crypto';
import {
  reportViewSchema,
  type ReportRequest,
  type ReportView,
} from '../../shared/contract/reports.ts';
import { canonicalJson, hashJson } from '../../shared/log/canonical.ts';
import type { UnitScope } from '../accounts/scope.ts';
import type { CentralParts } from '../parts.ts';
import { insertReport, readReport, type StoredReport } from '../store/report-list.ts';
import { hiddenIn } from './hidden-in.ts';
import { snapshotSchema, type ReportSnapshot } from './snapshot.ts';
import { takeSnapshot } from './take-snapshot.ts';

/**
 * Takes the data as they are now, decides once and for all what may be shown of them, and keeps both; null when there is
 * no such unit.
 */
export async function createReport(
  parts: Pick<CentralParts, 'db' | 'now'>,
  request: ReportRequest,
  scope: UnitScope,
  by: string,
): Promise<ReportView | null> {
  const snapshot = await decidedSnapshot(parts, request, scope);
  if (snapshot === null) return null;
  const report = {
    id: randomUUID(),
    unit: request.unit,
    units: snapshot.units.map(({ id }) => id),
    form: snapshot.form,
    period: snapshot.period,
    locale: snapshot.locale,
    sha256: Buffer.from(hashJson(snapshot), 'hex'),
    ruleSets: Object.values(snapshot.ruleSets).filter((id) => typeof id === 'string'),
    madeBy: by,
    madeAt: new Date(snapshot.takenAt),
  };
  await insertReport(parts.db.write, { ...report, snapshot: canonicalJson(snapshot) });
  return viewOf(report);
}

/** All of it is read at one moment: what is decided is decided about the very counts that are kept. */
async function decidedSnapshot(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  request: ReportRequest,
  scope: UnitScope,
): Promise<ReportSnapshot | null> {
  const moment = db.read.transaction().setIsolationLevel('repeatable read');
  const taken = await moment.execute(
    async (read) => await takeSnapshot({ db: { ...db, read }, now }, request, scope),
  );
  if (taken === null) return null;
  const { snapshot, period, looks } = taken;
  if (looks.every(({ cuts }) => cuts.length === 0)) return snapshot;
  const at = new Date(snapshot.takenAt);
  return { ...snapshot, hidden: await hiddenIn({ db }, looks, period, snapshot.scales, at) };
}

export function viewOf({ madeAt, sha256, ...report }: Omit<StoredReport, 'seq'>): ReportView {
  const { id, unit, form, period, locale, ruleSets, madeBy } = report;
  return reportViewSchema.parse({
    id,
    unit,
    form,
    period,
    locale,
    sha256: sha256.toString('hex'),
    ruleSets,
    madeBy,
    madeAt: madeAt.toISOString(),
  });
}

export interface OpenedReport {
  readonly view: ReportView;
  /** Every unit that it speaks of. */
  readonly units: readonly string[];
  readonly snapshot: ReportSnapshot;
  /** The stored text of the snapshot. */
  readonly text: string;
}

/**
 * A report with its data; null when there is none.
 * @throws Error when the stored data are no longer those that were hashed: nothing is printed from them
 */
export async function openReport(
  { db }: Pick<CentralParts, 'db'>,
  id: string,
): Promise<OpenedReport | null> {
  const stored = await readReport(db.read, id);
  if (stored === null) return null;
  const snapshot = snapshotSchema.parse(JSON.parse(stored.snapshot));
  const view = viewOf(stored);
  if (hashJson(snapshot) !== view.sha256) throw new Error(`report ${id} does not match its hash`);
  return { view, units: stored.units, snapshot, text: stored.snapshot };
}
