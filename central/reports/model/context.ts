import type { Locale } from '../../../shared/domain/local-text.ts';
import { formatNumber } from '../format-number.ts';
import { wordsIn, type Words } from '../i18n/words.ts';
import type { ReportPeriod } from '../period.ts';
import type { ReportSnapshot, SnapshotUnit } from '../snapshot.ts';
import { periodOfSnapshot } from './cut-rows.ts';

/** What every part of a report is written from. */
export interface Writing {
  readonly snapshot: ReportSnapshot;
  readonly period: ReportPeriod;
  readonly locale: Locale;
  readonly words: Words;
  /** The unit that reports. */
  readonly unit: SnapshotUnit;
  readonly format: (value: number, digits?: number) => string;
}

/** @throws RangeError for a snapshot whose own unit is not in it */
export function writingOf(snapshot: ReportSnapshot): Writing {
  const { locale } = snapshot;
  const unit = snapshot.units.find(({ id }) => id === snapshot.unit);
  if (!unit) throw new RangeError(`no unit ${snapshot.unit}`);
  return {
    snapshot,
    period: periodOfSnapshot(snapshot),
    locale,
    words: wordsIn(locale),
    unit,
    format: (value, digits = 0) => formatNumber(value, digits, locale),
  };
}
