import { startImport } from '../../dossiers/import-dossiers.ts';
import { dossierKeyOf } from '../../dossiers/dossier-key.ts';
import { createOffice } from '../../office/create-office.ts';
import type { CentralParts } from '../../parts.ts';
import { importStatements } from '../../statements/import-statements.ts';
import {
  beginDemoUnit,
  completeDemoUnit,
  markAsDemo,
  readDemoUnits,
} from '../../store/demo-mark.ts';
import { readImport } from '../../store/dossier-imports.ts';
import { honestMonth, type DemoMonth } from '../year/month.ts';
import { monthStretch, type MonthOfYear } from '../year/calendar.ts';
import { withCheating } from './cheating.ts';
import { counterMoments } from './counter-log.ts';
import { enrolDemoKiosk, type DemoKiosk } from './demo-kiosk.ts';
import { dossierLines } from './dossier-lines.ts';
import { demoWard, unitIdOf, type DemoWard } from './offices.ts';
import { daysOf, type DemoOrder } from './order.ts';
import { statedForms, statedLeave, statedPeriods, type DemoStatement } from './stated-lines.ts';

const BY = 'demo-data';

export interface DemoLoaded {
  readonly units: number;
  /** There from an earlier run, left as they are. */
  readonly kept: number;
  readonly ratings: number;
  readonly dossiers: number;
}

export type LoadVerdict =
  | ({ readonly ok: true } & DemoLoaded)
  | { readonly ok: false; readonly reason: 'real-database'; readonly units: number }
  /** An earlier run was stopped in the middle of this unit. */
  | { readonly ok: false; readonly reason: 'broken-off'; readonly unit: string };

/**
 * Loads invented wards through the same doors as real ones: enrolment, signed batches, imports. Only into a database
 * without offices, which is then marked for ever, or into one that is marked.
 */
export async function loadDemoData(parts: CentralParts, order: DemoOrder): Promise<LoadVerdict> {
  const marked = await markAsDemo(parts.db.write, BY, new Date(parts.now()));
  if (!marked.ok) return { ok: false, reason: 'real-database', units: marked.units };
  const known = await readDemoUnits(parts.db.write);
  for (const [unit, state] of known)
    if (state === 'broken-off') return { ok: false, reason: 'broken-off', unit };
  let loaded: DemoLoaded = { units: 0, kept: 0, ratings: 0, dossiers: 0 };
  for (let number = 1; number <= order.units; number += 1) {
    const ward = demoWard(order.seed, number);
    if (known.has(unitIdOf(ward.office))) {
      loaded = { ...loaded, kept: loaded.kept + 1 };
      continue;
    }
    const opened = await createOffice(parts, ward.input);
    if (!opened.ok) return { ok: false, reason: 'broken-off', unit: ward.input.unit.id };
    const { ratings, dossiers } = await loadWard(parts, ward, number, order);
    loaded = {
      units: loaded.units + 1,
      kept: loaded.kept,
      ratings: loaded.ratings + ratings,
      dossiers: loaded.dossiers + dossiers,
    };
  }
  return { ok: true, ...loaded };
}

async function loadWard(
  parts: CentralParts,
  ward: DemoWard,
  number: number,
  { months, cheats }: DemoOrder,
): Promise<Pick<DemoLoaded, 'ratings' | 'dossiers'>> {
  const { office, input, random } = ward;
  const { id: unit } = input.unit;
  const [first] = months;
  if (!first) throw new RangeError('no months');
  await beginDemoUnit(parts.db.write, unit);
  const kiosks = await enrolAll(parts, ward, first);
  const key = await dossierKeyOf(parts, unit);
  if (key === null) throw new Error(`no dossier key for ${unit}`);
  const done: { of: MonthOfYear; month: DemoMonth }[] = [];
  for (const of of months) {
    const honest = honestMonth(office, of, random);
    const clerk = office.clerks[0]?.id ?? '';
    const month = cheats ? withCheating(honest, number, clerk, random) : honest;
    for (const kiosk of kiosks) await kiosk.send(counterMoments(kiosk.counter, month, key));
    await importDossiers(parts, unit, of, dossierLines(month, random));
    for (const stated of [...statedForms(month, random), ...statedLeave(month)])
      await state(parts, unit, stated);
    done.push({ of, month });
  }
  for (const stated of statedPeriods(done)) await state(parts, unit, stated);
  await completeDemoUnit(parts.db.write, unit, new Date(parts.now()));
  const sum = (of: (month: DemoMonth) => number): number =>
    done.reduce((total, { month }) => total + of(month), 0);
  return { ratings: sum((one) => one.ratings.length), dossiers: sum((one) => one.dossiers.length) };
}

async function enrolAll(
  parts: CentralParts,
  { office, input }: DemoWard,
  first: MonthOfYear,
): Promise<readonly DemoKiosk[]> {
  const { from } = monthStretch(first);
  const kiosks: DemoKiosk[] = [];
  for (const { counter } of office.clerks)
    kiosks.push(await enrolDemoKiosk(parts, { unit: input.unit.id, counter }, from));
  return kiosks;
}

/** @throws Error when its own list is refused, naming the first fault */
async function importDossiers(
  parts: CentralParts,
  unit: string,
  of: MonthOfYear,
  bytes: Buffer,
): Promise<void> {
  const covers = daysOf(of);
  const file = `ho-so-${covers.from.slice(0, 7)}.jsonl`;
  const started = await startImport(parts, { unit, file, bytes, mapping: null, covers, by: BY });
  if (!started.ok) throw new Error(started.reason);
  await started.run();
  const job = await readImport(parts.db.read, unit, started.id, parts.now());
  if (job?.state !== 'done') throw new Error(JSON.stringify(job?.faults[0] ?? null));
}

/** @throws Error when its own file is refused, naming the first fault */
async function state(parts: CentralParts, unit: string, stated: DemoStatement): Promise<void> {
  const order = { unit, ...stated, file: `${stated.kind}.jsonl`, by: BY };
  const made = await importStatements(parts, order);
  if (made?.state !== 'done') throw new Error(JSON.stringify(made?.faults[0] ?? null));
}
