import type { Timeliness, WorkContext } from '../../shared/contract/evaluations.ts';
import { responseRate } from '../../shared/evaluation/coverage.ts';
import type { DossierCell, ExpiredCell } from '../store/dossier-counts.ts';
import type { RatingCell } from '../store/rating-cells.ts';

/** What is known of one subject's work. `dossiers` is null where lists are not complete, or can't tell the subject. */
export interface Work {
  readonly ratings: readonly RatingCell[];
  readonly dossiers: readonly DossierCell[] | null;
  /** null where the subject's can't be told. */
  readonly expired: readonly ExpiredCell[] | null;
}

export function contextOf({ ratings: cells, dossiers, expired }: Work): WorkContext {
  const ratings = sum(cells, ({ n }) => n);
  const withoutCode = sum(cells, (cell) => cell.withoutCode);
  const dossiersServed = dossiers && sum(dossiers, ({ received }) => received);
  const always = cells.some((cell) => cell.always > 0);
  const openedNotTapped = always || !expired ? null : sum(expired, (cell) => cell.expired);
  return {
    ratings,
    dossiersServed,
    responseRate: responseRate({
      dossiersServed: dossiersServed ?? 'not-known',
      ratings,
      openedNotTapped: openedNotTapped ?? 'not-known',
      withoutCode,
    }),
    openedNotTapped,
    withoutCode,
    withoutCodeShare: ratings === 0 ? null : withoutCode / ratings,
    timeliness: dossiers && timelinessOf(dossiers),
  };
}

function timelinessOf(dossiers: readonly DossierCell[]): Timeliness {
  const onTime = sum(dossiers, (cell) => cell.onTime);
  const overdue = sum(dossiers, (cell) => cell.overdue);
  const told = (of: (cell: DossierCell) => number, all: (cell: DossierCell) => number) =>
    dossiers.length > 0 && sum(dossiers, all) === 0 ? null : sum(dossiers, of);
  return {
    finished: sum(dossiers, ({ finished }) => finished),
    onTime,
    overdue,
    onTimeShare: onTime + overdue === 0 ? null : onTime / (onTime + overdue),
    interlinked: told(
      ({ interlinked }) => interlinked,
      ({ interlinkedTold }) => interlinkedTold,
    ),
    online: told(
      ({ online }) => online,
      ({ onlineTold }) => onlineTold,
    ),
  };
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
