import type { DatedStretch } from '../../domain/dated-hours.ts';
import type { SpecialDays } from '../../domain/special-days.ts';
import type { Opening } from '../../log/kinds.ts';
import type { Count } from '../coverage.ts';

/** Instants in ms since the Unix epoch; `to` is not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface RatingFact {
  /** Of the rating itself: device and sequence number. */
  readonly id: string;
  readonly at: number;
  /** False where the kiosk's clock was wrong and nothing told by how much: then `at` is only bounded. */
  readonly timeCertain: boolean;
  readonly clerk: string;
  readonly counter: string;
  /** Whether the best level of its scale was chosen. */
  readonly top: boolean;
  readonly procedure: string | null;
  /** Keyed hash of the dossier code. */
  readonly dossier: string | null;
  readonly opening: Opening;
  readonly shownMs: number;
  readonly comment: string | null;
}

/** A dossier that a clerk received or handed out in the period. */
export interface DossierFact {
  readonly hash: string;
  readonly clerk: string;
  readonly procedure: string;
  readonly receivedAt: number;
  readonly overdue: boolean;
  /** Day and number in the dossier code, null where the import had no code of that form. */
  readonly serial: { readonly day: string; readonly number: number } | null;
}

/** Citizens who came to a clerk in the hour that begins at `hour`. */
export interface HourlyArrivals {
  readonly clerk: string;
  readonly hour: number;
  readonly count: number;
}

export interface Shift extends Stretch {
  readonly clerk: string;
  readonly counter: string;
}

export interface Leave extends Stretch {
  readonly clerk: string;
}

/** A kiosk that gave no sign of life. */
export interface OffTime extends Stretch {
  readonly counter: string;
}

/** What is known of one unit in one period, usually a month. Lists that nobody has imported are `not-known`. */
export interface Evidence {
  readonly period: Stretch;
  readonly ratings: readonly RatingFact[];
  readonly dossiers: readonly DossierFact[] | Extract<Count, 'not-known'>;
  /** Hours without an entry are not known; the mean over the opening hours stands for them. */
  readonly arrivals: readonly HourlyArrivals[];
  /** Of all weeks that the office had, each with its days. */
  readonly openingHours: readonly DatedStretch[];
  /** Holidays and days made up, on which other hours hold. */
  readonly specialDays: SpecialDays;
  readonly leave: readonly Leave[];
  readonly shifts: readonly Shift[];
  readonly offTimes: readonly OffTime[];
  /** Procedures that are done while the citizen waits, where praise is cheapest. */
  readonly easyProcedures: ReadonlySet<string>;
}
