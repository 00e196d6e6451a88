/** Who reads every figure of an office and solves the equations. */
import { isNews, shownRows } from '../../../../central/evaluations/looks/counts.ts';
import { connected, cutsOf } from '../../../../central/evaluations/looks/decide.ts';
import { hiddenNow, samePeriod } from '../../../../central/evaluations/looks/hide.ts';
import type { Look, LookCut } from '../../../../central/evaluations/looks/look.ts';
import type { LookPiece } from '../../../../central/store/looks.ts';
import type { RatingCell } from '../../../../central/store/rating-cells.ts';
import { FIVE_LEVELS } from '../../../../shared/domain/scale.ts';
import type { Period } from '../../../../shared/evaluation/rule-set.ts';
import { ALL_ROWS } from '../../../../shared/evaluation/suppression/shown-table.ts';
import { solved } from '../../reports/model/determined.ts';

/** Ratings of one clerk (null: of somebody else) at one counter on one day that arrived in one hour. */
export interface Heap {
  readonly clerk: string | null;
  readonly counter: string;
  readonly procedure: string | null;
  /** 1 to 30, of November 2026. */
  readonly day: number;
  readonly arrived: number;
  readonly good: number;
  readonly bad: number;
}
export interface Glance {
  readonly period: Period;
  /** Hours, as `arrived`. */
  readonly at: number;
}

/** How an office files its procedures. */
const FIELDS: Readonly<Record<string, string>> = { p: 'x', q: 'x', r: 'y' };

export function fieldOf(procedure: string | null): string | null {
  return procedure === null ? null : (FIELDS[procedure] ?? null);
}

function dayText(day: number): string {
  return `2026-11-${String(day).padStart(2, '0')}`;
}

export function span(from: number, to: number): Period {
  return { from: dayText(from), to: dayText(to) };
}

export function within(heap: Pick<Heap, 'day' | 'arrived'>, { period, at }: Glance): boolean {
  const day = dayText(heap.day);
  return day >= period.from && day <= period.to && heap.arrived <= at;
}

/** Does what the centre does with each glance in turn; only what tells something new is put on record. */
export function lookInTurn(
  heaps: readonly Heap[],
  glances: readonly Glance[],
  mostCells?: number,
): readonly Look[] {
  const looks: Look[] = [];
  return glances.map(({ period, at }, id) => {
    const before = connected(period, looks);
    const cells = heaps.filter((heap) => within(heap, { period, at })).flatMap(cellsOf);
    const arrived = heaps.filter((heap) => heap.arrived <= at);
    const table = { scale: FIVE_LEVELS, period, cells };
    const hidden = hiddenNow(table, before, piecesOf(arrived, period, before), mostCells);
    const shown = shownRows(table, hidden);
    const look = { id, ...period, at: new Date(at), hidden, shown };
    if (isNews(shown, samePeriod(table, before))) looks.push(look);
    return look;
  });
}

export function cellsOf({ clerk, counter, procedure, good, bad }: Heap): readonly RatingCell[] {
  const head = { unit: 'u', clerk, counter, procedure, field: fieldOf(procedure) };
  const rest = { scale: FIVE_LEVELS.id, withoutCode: 0, always: 0, excluded: 0 };
  return [
    { ...head, ...rest, level: 5, n: good },
    { ...head, ...rest, level: 1, n: bad },
  ].filter(({ n }) => n > 0);
}

function piecesOf(
  heaps: readonly Heap[],
  period: Period,
  before: readonly Look[],
): readonly LookPiece[] {
  const cuts = cutsOf(period, before);
  return heaps.flatMap(({ clerk, counter, procedure, day, arrived, good, bad }) => {
    const text = dayText(day);
    const stretch = cuts.days.filter((cut) => cut <= text).length;
    const slice = cuts.looks.filter((look) => look.getTime() < arrived).length;
    const head = { clerk, counter, procedure, field: fieldOf(procedure), stretch, slice };
    const levels = [
      { ...head, level: 5, n: good },
      { ...head, level: 1, n: bad },
    ];
    const [first = '', last = ''] = [cuts.days[0], cuts.days.at(-1)];
    return text >= first && text < last ? levels.filter(({ n }) => n > 0) : [];
  });
}

type Sum = readonly number[];
/** One thing that a table tells ratings apart by. */
interface Line {
  readonly cut: LookCut;
  readonly row: string;
}
/** One number that nobody knows: of one clerk at one counter, or of one procedure, on one day from one hour. */
interface Unknown {
  readonly of: Pick<Heap, 'clerk' | 'counter'> | Pick<Heap, 'procedure'>;
  readonly time: Pick<Heap, 'day' | 'arrived'>;
}

/** Who came with what to whom is not known, nor that nobody came: both kinds add up to the same in each hour. */
function unknownsOf(heaps: readonly Heap[]): readonly Unknown[] {
  const times = unique(heaps.map(({ day, arrived }) => ({ day, arrived })));
  const places = unique(heaps.map(({ clerk, counter }) => ({ clerk, counter })));
  const procedures = unique(heaps.map(({ procedure }) => ({ procedure })));
  return times.flatMap((time) => [...places, ...procedures].map((of) => ({ of, time })));
}

function unique<Thing>(things: readonly Thing[]): readonly Thing[] {
  return [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()];
}

type Time = Unknown['time'];

function sumOf(unknowns: readonly Unknown[], { cut, row }: Line, has: (at: Time) => boolean): Sum {
  const ofPlaces = cut === 'clerk' || cut === 'counter';
  return unknowns.map(({ of, time }) => {
    if ('clerk' in of !== ofPlaces || !has(time)) return 0;
    return row === ALL_ROWS || rowIn(of, cut) === row ? 1 : 0;
  });
}

function rowIn(of: Unknown['of'], cut: LookCut): string | null {
  if ('clerk' in of) return (cut === 'counter' ? of.counter : of.clerk) ?? '';
  return cut === 'field' ? fieldOf(of.procedure) : (of.procedure ?? '');
}

function sameSums(unknowns: readonly Unknown[]): readonly Sum[] {
  return unique(unknowns.map(({ time }) => time)).map((own) =>
    unknowns.map(({ of, time }) => (time === own ? ('clerk' in of ? 1 : -1) : 0)),
  );
}

function linesOf(heaps: readonly Heap[]): readonly Line[] {
  const rows = heaps.flatMap((heap): readonly Line[] => {
    const field = fieldOf(heap.procedure);
    return [
      { cut: 'clerk', row: heap.clerk ?? '' },
      { cut: 'counter', row: heap.counter },
      { cut: 'procedure', row: heap.procedure ?? '' },
      ...(field === null ? [] : [{ cut: 'field' as const, row: field }]),
    ];
  });
  return unique([...rows, { cut: 'clerk', row: ALL_ROWS }]);
}

/** Which few citizens' answers follow from all that was shown: nobody's should. */
export function givenAway(
  heaps: readonly Heap[],
  glances: readonly Glance[],
  looks: readonly Look[],
): readonly string[] {
  const lines = linesOf(heaps);
  const unknowns = unknownsOf(heaps);
  const isIn = (at: Time, glance: Glance | undefined): boolean =>
    glance !== undefined && within(at, glance);
  const seen = glances.flatMap((glance, at) =>
    lines
      .filter(({ cut, row }) => looks[at]?.hidden[cut][row] === undefined)
      .map((line) => sumOf(unknowns, line, (time) => isIn(time, glance))),
  );
  const follows = solved([...sameSums(unknowns), ...seen]);
  const times = [
    ...glances.map((glance, at) => ({ when: `in ${at}`, has: (time: Time) => isIn(time, glance) })),
    ...glances.flatMap((glance, at) =>
      glances.map((other, nth) => ({
        when: `in ${at} without ${nth}`,
        has: (time: Time) => isIn(time, glance) && !isIn(time, other),
      })),
    ),
    ...heaps.map(({ day, arrived }) => ({
      when: `day ${day} at ${arrived}`,
      has: (time: Time) => time.day === day && time.arrived === arrived,
    })),
  ];
  const given = lines.flatMap((line) =>
    times
      .filter(({ has }) => isSmall(heaps, line, has))
      .filter(({ has }) => follows(sumOf(unknowns, line, has)))
      .map(({ when }) => `${line.cut} ${line.row} ${when}`),
  );
  return [...new Set(given)];
}

function isSmall(heaps: readonly Heap[], { cut, row }: Line, has: (at: Time) => boolean): boolean {
  const inLine = heaps.filter((heap) => {
    const its = cut === 'procedure' || cut === 'field' ? { procedure: heap.procedure } : heap;
    return row === ALL_ROWS || rowIn(its, cut) === row;
  });
  const n = inLine.filter(has).reduce((sum, { good, bad }) => sum + good + bad, 0);
  return n > 0 && n < 10;
}
