import type { ReportPage, ReportRow, ReportRowPage } from '../../shared/contract/reports.ts';
import { unitsOf, type UnitScope } from '../accounts/scope.ts';
import type { CentralParts } from '../parts.ts';
import { listReports } from '../store/report-list.ts';
import { viewOf } from './create-report.ts';
import { rowsOf } from './model/rows.ts';
import type { ReportSnapshot } from './snapshot.ts';

export interface ReportListQuery {
  /** Null for all that the scope reaches. */
  readonly unit: string | null;
  /** What `next` of the page before said. */
  readonly cursor: string | null;
  readonly limit: number;
}

/** Reports that speak only of units within the scope, latest first. */
export async function pageOfReports(
  { db }: Pick<CentralParts, 'db'>,
  { unit, cursor, limit }: ReportListQuery,
  scope: UnitScope,
): Promise<ReportPage> {
  const units = unit === null ? unitsOf(scope) : [unit];
  const before = cursor === null ? null : Number(cursor);
  const rows = await listReports(db.read, { units, before, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? String(last.seq) : null;
  return { reports: shown.map(viewOf), next };
}

/** A stretch of the data under a report; the cursor is the number of rows before it. */
export function pageOfRows(
  snapshot: ReportSnapshot,
  { cursor, limit }: Pick<ReportListQuery, 'cursor' | 'limit'>,
): ReportRowPage {
  const rows = rowsOf(snapshot);
  const from = cursor === null ? 0 : Number(cursor);
  const shown: readonly ReportRow[] = rows.slice(from, from + limit);
  const end = from + shown.length;
  return { rows: shown, next: end < rows.length ? String(end) : null };
}
