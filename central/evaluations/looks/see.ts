import { ALL_ROWS } from '../../../shared/evaluation/suppression/shown-table.ts';
import type { CentralParts } from '../../parts.ts';
import { insertLook, lockLooks, lookPieces, readLooks } from '../../store/looks.ts';
import type { HiddenFigures } from '../hidden.ts';
import { isNews, lastCounts, shownRows, type LastCounts } from './counts.ts';
import { connected, cutsOf } from './decide.ts';
import { hiddenNow, needsPieces, samePeriod, type LookTable } from './hide.ts';
import type { LookCut, LookHidden, LookSubject } from './look.ts';

export interface SeenFigures extends HiddenFigures {
  /** What an earlier look at the very same period showed of a line that is hidden now; null where it shows, or none did. */
  lastShown(cut: LookCut, row: string | null): LastCounts | null;
  /** Every line that is hidden, and why; ALL_ROWS is the total. */
  readonly hidden: LookHidden;
}

export interface LookOrder extends LookTable {
  readonly subject: LookSubject;
  readonly at: Date;
}

/**
 * What may be seen of a period now, and puts on record that it was. Whoever keeps every table, report and list of units
 * that ever showed the unit, of whatever days and whenever, learns no more from them together than from each alone.
 * Not covered: a reviewer's exclusions and taps that are taken back change ratings that were shown.
 */
export async function seeTable(
  { read }: CentralParts['db'],
  order: LookOrder,
): Promise<SeenFigures> {
  const { subject, period, at } = order;
  return await read.transaction().execute(async (tx) => {
    await lockLooks(tx, subject.unit);
    const before = connected(period, await readLooks(tx, subject));
    const same = samePeriod(order, before);
    const pieces = needsPieces(order, before)
      ? await lookPieces(tx, subject, cutsOf(period, before))
      : [];
    const hidden = hiddenNow(order, before, pieces);
    const shown = shownRows(order, hidden);
    if (isNews(shown, same)) {
      const days = { from: period.from, to: period.to };
      await insertLook(tx, subject, { ...days, at, hidden, shown });
    }
    return {
      of: (cut, row) => hidden[cut][row] ?? null,
      total: hidden.clerk[ALL_ROWS] ?? null,
      hidden,
      lastShown: (cut, row) => {
        const name = row ?? ALL_ROWS;
        return hidden[cut][name] === undefined ? null : lastCounts(same, cut, name);
      },
    };
  });
}
