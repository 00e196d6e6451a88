import type { Scale } from '../../../shared/domain/scale.ts';
import type { Period } from '../../../shared/evaluation/rule-set.ts';
import { hiddenAfter } from '../../../shared/evaluation/suppression/over-time.ts';
import {
  ALL_ROWS,
  groupRow,
  type HiddenRows,
  type ShownTable,
} from '../../../shared/evaluation/suppression/shown-table.ts';
import type { Hidden } from '../../../shared/evaluation/suppression/suppress.ts';
import type { LookPiece } from '../../store/looks.ts';
import { hiddenCounters } from './counters.ts';
import { eachCut, type EachCut, type Look, type LookHidden } from './look.ts';
import { piecesOf } from './pieces.ts';

const MS_A_DAY = 86_400_000;
/** A page is waited for; beyond this the quick rule decides, which hides more. */
const MOST_CELLS = 100;

/** Where looks cut time: days on which one of them begins or has ended, and when each was. In order, each once. */
export interface Cuts {
  readonly days: readonly string[];
  readonly looks: readonly Date[];
}

export function cutsOf(own: Period, before: readonly Look[]): Cuts {
  const days = [own, ...before].flatMap(({ from, to }) => [from, dayAfter(to)]);
  const looks = before.map(({ at }) => at.getTime());
  return {
    days: [...new Set(days)].toSorted(),
    looks: [...new Set(looks)].toSorted((a, b) => a - b).map((at) => new Date(at)),
  };
}

/** Looks that overlap the period, and those that overlap one of them: a month tells of another by their quarter. */
export function connected(own: Period, all: readonly Look[]): readonly Look[] {
  let found: readonly Look[] = [];
  for (;;) {
    const known: readonly Period[] = [own, ...found];
    const next = all.filter((one) =>
      known.some(({ from, to }) => one.from <= to && one.to >= from),
    );
    if (next.length === found.length) return found;
    found = next;
  }
}

/**
 * What a look at the period must hide beyond what the period alone asks for, given all earlier looks that are connected
 * with it. All cuts have one sum: where one of them hides it, nothing of any cut is shown.
 */
export function decide(
  pieces: readonly LookPiece[],
  own: Period,
  before: readonly Look[],
  scale: Scale,
  mostCells = MOST_CELLS,
): EachCut<HiddenRows> {
  const cuts = cutsOf(own, before);
  const days = regionsIn(cuts, own, null);
  const rules = { satisfied: scale.levels.map((level) => level.satisfied), mostCells };
  const tables = (hiddenIn: (look: Look) => HiddenRows): readonly ShownTable[] =>
    before.map((look) => ({
      id: String(look.id),
      regions: regionsIn(cuts, look, look.at),
      hidden: hiddenIn(look),
    }));
  const clerkTables = tables(({ hidden }) => new Map(Object.entries(hidden.clerk)));
  const clerk = hiddenAfter(
    piecesOf(pieces, (piece) => piece.clerk ?? '', scale),
    days,
    clerkTables,
    rules,
  );
  const groups = new Map(
    pieces.flatMap(({ procedure, field }) =>
      procedure === null || field === null ? [] : [[procedure, field] as const],
    ),
  );
  const procedures = hiddenAfter(
    piecesOf(pieces, (piece) => piece.procedure ?? '', scale),
    days,
    tables(({ hidden }) => withFields(hidden)),
    { ...rules, groups },
  );
  const counter = hiddenCounters(pieces, days, clerkTables, clerk);
  const found = { clerk, counter, ...apart(procedures, [...groups.values()]) };
  const hidesSum = [clerk, procedures].some((rows) => rows.has(ALL_ROWS));
  return hidesSum ? everything(pieces, found) : found;
}

function everything(pieces: readonly LookPiece[], found: EachCut<HiddenRows>): EachCut<HiddenRows> {
  return eachCut((cut) => {
    const rows = new Set(pieces.map((piece) => piece[cut] ?? ''));
    return new Map(
      [...rows, ALL_ROWS].map((row) => [row, found[cut].get(row) ?? 'protects-another'] as const),
    );
  });
}

function withFields({ procedure, field }: LookHidden): HiddenRows {
  const fields = Object.entries(field)
    .filter(([name]) => name !== ALL_ROWS)
    .map(([name, why]) => [groupRow(name), why] as const);
  return new Map([...Object.entries(procedure), ...fields]);
}

function apart(
  rows: HiddenRows,
  fields: readonly string[],
): { readonly procedure: HiddenRows; readonly field: HiddenRows } {
  const names = new Map(fields.map((name) => [groupRow(name), name]));
  const inCut = (row: string): boolean => !names.has(row);
  return {
    procedure: new Map([...rows].filter(([row]) => inCut(row))),
    field: new Map(
      [...rows].flatMap(([row, why]) => {
        const name = row === ALL_ROWS ? ALL_ROWS : names.get(row);
        return name === undefined ? [] : [[name, why] as const];
      }),
    ),
  };
}

/** Stretches of days within the period, with the arrivals that a look at `at` could hold; null: all so far. */
function regionsIn(cuts: Cuts, { from, to }: Period, at: Date | null): ReadonlySet<string> {
  const late = at === null ? cuts.looks.length : cuts.looks.findIndex((look) => look >= at);
  const stretches = cuts.days.flatMap((day, index) =>
    day >= from && day <= to ? [index + 1] : [],
  );
  const slices = Array.from({ length: late + 1 }, (_, slice) => slice);
  return new Set(stretches.flatMap((stretch) => slices.map((slice) => `${stretch}/${slice}`)));
}

/** Both together: what either hides is hidden, few ratings named as the reason first. */
export function joinHidden(
  a: HiddenRows | ReadonlyMap<string, Hidden>,
  b: HiddenRows,
): Readonly<Record<string, Hidden>> {
  const rows = new Set([...a.keys(), ...b.keys()]);
  const reason = (row: string): Hidden =>
    a.get(row) === 'too-few' || b.get(row) === 'too-few' ? 'too-few' : 'protects-another';
  return Object.fromEntries([...rows].map((row) => [row, reason(row)]));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + MS_A_DAY).toISOString().slice(0, 10);
}
