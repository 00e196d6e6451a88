import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { runnerImport } from 'vite';
import { ALL_UNITS } from '../../central/accounts/scope.ts';
import { startEmbeddedPostgres } from '../../central/db/embedded/embedded-postgres.ts';
import type { loadDemoData } from '../../central/demo/wards/load.ts';
import { evaluateClerks } from '../../central/evaluations/evaluate-unit.ts';
import type { CentralParts } from '../../central/parts.ts';
import { createReport, openReport } from '../../central/reports/create-report.ts';
import { renderReport } from '../../central/reports/render/render.ts';
import type { ReportSnapshot } from '../../central/reports/snapshot.ts';
import { startCentre } from '../../central/start.ts';
import { renderApart } from '../../central/workers/heavy.ts';
import { testConfig } from '../support/central.ts';
import { spreadOf, type Row } from './stats.ts';

const ROOT = join(import.meta.dirname, '../..');
const ALL_MAY_PASS = 0o711;
const ROUNDS = 6;
const NOW = Date.UTC(2027, 0, 15, 2);
const YEAR = '2026';
const MB = 1_048_576;
const NS_A_MS = 1e6;
const SAMPLE_EVERY_MS = 2;
const SETTLE_MS = 20;

export interface ReportRows {
  readonly times: readonly Row[];
  /** How long the process could answer nobody else, and how much memory it took. */
  readonly blocked: readonly Row[];
  readonly memory: readonly Row[];
}

/** A year's report of an invented office of 12 months against counting the same ratings in plain SQL. */
export async function measureReport(folder: string): Promise<ReportRows> {
  const data = join(folder, 'report-centre');
  await mkdir(data);
  // As root the server runs under another account, which must pass through.
  await Promise.all([folder, data].map((path) => chmod(path, ALL_MAY_PASS)));
  const server = await startEmbeddedPostgres(data);
  const config = testConfig(await server.urlOf('bench'));
  const centre = await startCentre(config, { adminKeepsPassword: true, now: () => NOW });
  try {
    const unit = await loadYear(centre.parts);
    const snapshot = await made(centre.parts, unit);
    const times = await timesOf(centre.parts, unit, snapshot);
    return { times, blocked: await blockedBy(snapshot), memory: await memoryOf(snapshot) };
  } finally {
    await centre.close();
    await server.stop();
  }
}

/** Through Vite, which reads the list of procedures that the invented wards are made with. */
async function loadYear(parts: CentralParts): Promise<string> {
  const { module } = await runnerImport<{ readonly loadDemoData: typeof loadDemoData }>(
    join(ROOT, 'central/demo/wards/load.ts'),
    { root: ROOT, configFile: false, logLevel: 'error' },
  );
  const months = Array.from({ length: 12 }, (_, at) => ({ year: Number(YEAR), month: at + 1 }));
  const loaded = await module.loadDemoData(parts, { seed: 2026, units: 1, months, cheats: true });
  if (!loaded.ok) throw new Error(loaded.reason);
  const { unit_id: unit } = await parts.db.read
    .selectFrom('unit')
    .select('unit_id')
    .executeTakeFirstOrThrow();
  return unit;
}

async function made(parts: CentralParts, unit: string): Promise<ReportSnapshot> {
  const order = { unit, form: 'overview', period: YEAR, locale: 'vi' } as const;
  const view = await createReport(parts, order, ALL_UNITS, 'bench');
  const report = view && (await openReport(parts, view.id));
  if (!report) throw new Error('no report');
  return report.snapshot;
}

async function timesOf(
  parts: CentralParts,
  unit: string,
  snapshot: ReportSnapshot,
): Promise<readonly Row[]> {
  const otherDays = daysInTurn();
  const ways = {
    'counting in SQL by clerk, counter, procedure and unit': async () =>
      await countPlainly(parts, unit),
    'the report’s data read, decided and kept': async () => await made(parts, unit),
    'the clerks’ table of other days each time, decided beside all that was shown': async () =>
      await evaluateClerks(parts, { unit, period: otherDays(), withEstimates: false }),
    'its XLSX on a thread of its own': async () => await renderApart(snapshot, 'xlsx'),
    'its PDF on a thread of its own': async () => await renderApart(snapshot, 'pdf'),
  };
  const samples = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [what, way] of Object.entries(ways)) {
      const begun = performance.now();
      await way();
      samples.set(what, [...(samples.get(what) ?? []), performance.now() - begun]);
    }
  return [...samples].map(([what, all]) => ({ what, spread: spreadOf(all), unit: 'ms' }));
}

/** From New Year to another day each time. */
function daysInTurn(): () => { readonly from: string; readonly to: string } {
  let month = 0;
  return () => {
    month += 1;
    return { from: `${YEAR}-01-01`, to: `${YEAR}-${String(month).padStart(2, '0')}-17` };
  };
}

async function countPlainly({ db }: CentralParts, unit: string): Promise<void> {
  const { read } = db;
  for (const column of ['clerk_id', 'counter_id', 'procedure_code', 'unit_id'] as const)
    await read
      .selectFrom('rating')
      .select([column, 'level', (of) => of.fn.countAll().as('n')])
      .where('unit_id', '=', unit)
      .where('day', '>=', `${YEAR}-01-01`)
      .where('day', '<=', `${YEAR}-12-31`)
      .groupBy([column, 'level'])
      .execute();
}

const WAYS = [
  ['PDF on the thread that answers', renderReport],
  ['PDF on a thread of its own', renderApart],
] as const;

async function blockedBy(snapshot: ReportSnapshot): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [what, render] of WAYS) {
    const longest: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      await setTimeout(SETTLE_MS);
      await render(snapshot, 'pdf');
      // What was late is counted when it comes.
      await setTimeout(SETTLE_MS);
      delay.disable();
      longest.push(delay.max / NS_A_MS);
    }
    rows.push({ what, spread: spreadOf(longest), unit: 'ms' });
  }
  return rows;
}

/** The most that the process held, threads included; the first row is what it holds at rest. */
async function memoryOf(snapshot: ReportSnapshot): Promise<readonly Row[]> {
  const rest: number[] = [];
  const most: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rest.push(process.memoryUsage.rss() / MB);
    let peak = 0;
    const look = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, SAMPLE_EVERY_MS);
    await renderApart(snapshot, 'pdf');
    clearInterval(look);
    most.push(peak / MB);
  }
  return [
    { what: 'this process before', spread: spreadOf(rest), unit: 'MB' },
    { what: 'its most while a PDF is made', spread: spreadOf(most), unit: 'MB' },
  ];
}
