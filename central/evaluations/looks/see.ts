import type { Scale } from '../../../shared/domain/scale.ts';
import type { Period } from '../../../shared/evaluation/rule-set.ts';
import { ALL_ROWS, type HiddenRows } from '../../../shared/evaluation/suppression/over-time.ts';
import type { Hidden } from '../../../shared/evaluation/suppression/suppress.ts';
import type { CentralParts } from '../../parts.ts';
import type { Dimension } from '../../store/evaluation-counts.ts';
import { insertLook, lockLooks, lookPieces, readLooks } from '../../store/looks.ts';
import type { RatingCell } from '../../store/rating-cells.ts';
import type { HiddenFigures } from '../hidden.ts';
import { connected, cutsOf, decide, joinHidden, NOTHING_HIDDEN } from './decide.ts';
import { LOOK_CUTS, type Look, type LookHidden, type LookShown, type LookSubject } from './look.ts';

export interface SeenFigures extends HiddenFigures {
  /** What an earlier look at the very same period showed of a line that is hidden now; null where it shows, or none did. */
  lastShown(dimension: Dimension, subject: string | null): LastCounts | null;
}

export interface LastCounts {
  readonly at: Date;
  readonly counts: readonly number[];
}

export interface LookOrder {
  readonly subject: LookSubject;
  readonly scale: Scale;
  readonly period: Period;
  /** The period's ratings in that scale. */
  readonly cells: readonly RatingCell[];
  /** What the period alone asks to hide. */
  readonly fixed: HiddenFigures;
  readonly at: Date;
}

/**
 * What may be seen of a period now, and puts on record that it was. Whoever keeps every table that the dashboard ever
 * showed of the unit, of whatever days and whenever, learns no more from them together than from each alone.
 * Not covered: a reviewer's exclusions and taps that are taken back change ratings that were shown; and other reports.
 */
export async function seeTable(
  { read }: CentralParts['db'],
  order: LookOrder,
): Promise<SeenFigures> {
  const { subject, period, at } = order;
  return await read.transaction().execute(async (tx) => {
    await lockLooks(tx, subject.unit);
    const before = connected(period, await readLooks(tx, subject));
    const hidden = before.length === 0 ? ownHidden(order) : await hiddenNow(tx, order, before);
    const shown = shownRows(order, hidden);
    const same = before.filter(({ from, to }) => from === period.from && to === period.to);
    if (isNews(shown, same)) {
      const days = { from: period.from, to: period.to };
      await insertLook(tx, subject, { ...days, at, hidden, shown });
    }
    return {
      of: (dimension, row) => hidden[dimension][row] ?? null,
      total: hidden.clerk[ALL_ROWS] ?? null,
      lastShown: (dimension, row) => {
        const name = row ?? ALL_ROWS;
        if (hidden[dimension][name] === undefined) return null;
        const last = same.findLast((look) => look.shown[dimension][name] !== undefined);
        const counts = last?.shown[dimension][name];
        return last === undefined || counts === undefined ? null : { at: last.at, counts };
      },
    };
  });
}

async function hiddenNow(
  tx: Parameters<typeof lookPieces>[0],
  order: LookOrder,
  before: readonly Look[],
): Promise<LookHidden> {
  const { subject, scale, period } = order;
  const pieces = await lookPieces(tx, subject, cutsOf(period, before));
  const found = decide(pieces, period, before, scale);
  return joined(ownHidden(order), found);
}

function joined(own: LookHidden, found: Readonly<Record<Dimension, HiddenRows>>): LookHidden {
  const join = (cut: Dimension): Readonly<Record<string, Hidden>> =>
    joinHidden(new Map(Object.entries(own[cut])), found[cut]);
  return { clerk: join('clerk'), counter: join('counter'), procedure: join('procedure') };
}

function ownHidden({ cells, fixed }: LookOrder): LookHidden {
  const hiddenIn = (cut: Dimension): Readonly<Record<string, Hidden>> => {
    const rows = [...new Set(cells.flatMap((cell) => cell[cut] ?? []))];
    const hidden = rows.flatMap((row) => {
      const why = fixed.of(cut, row);
      return why === null ? [] : [[row, why] as const];
    });
    const total = fixed.total === null ? [] : [[ALL_ROWS, fixed.total] as const];
    return Object.fromEntries([...hidden, ...total]);
  };
  return cells.length === 0
    ? NOTHING_HIDDEN
    : { clerk: hiddenIn('clerk'), counter: hiddenIn('counter'), procedure: hiddenIn('procedure') };
}

function shownRows({ cells, scale }: LookOrder, hidden: LookHidden): LookShown {
  const countsOf = (own: readonly RatingCell[]): readonly number[] =>
    scale.levels.map(({ level }) =>
      own.reduce((sum, cell) => sum + (cell.level === level ? cell.n : 0), 0),
    );
  const shownIn = (cut: Dimension): Readonly<Record<string, readonly number[]>> => {
    const rows = Map.groupBy(cells, (cell) => cell[cut] ?? '');
    const all = [...rows, [ALL_ROWS, cells] as const];
    const open = all.filter(([row, own]) => row !== '' && own.length > 0 && !hidden[cut][row]);
    return Object.fromEntries(open.map(([row, own]) => [row, countsOf(own)]));
  };
  return { clerk: shownIn('clerk'), counter: shownIn('counter'), procedure: shownIn('procedure') };
}

/** Whether any line shows what no look at the same period has shown. */
function isNews(shown: LookShown, same: readonly Look[]): boolean {
  return LOOK_CUTS.some((cut) =>
    Object.entries(shown[cut]).some(([row, counts]) => {
      const last = same.findLast((look) => look.shown[cut][row] !== undefined)?.shown[cut][row];
      return JSON.stringify(last) !== JSON.stringify(counts);
    }),
  );
}
