import type { KioskView } from '../../../shared/contract/ipc.ts';
import type { Procedure } from '../../../shared/contract/kiosk-config.ts';
import { feeStatement, formatVnd, type FeeStatement } from '../../../shared/domain/fee.ts';
import type { Locale } from '../../../shared/domain/local-text.ts';
import type { Words } from '../../i18n/words.tsx';

/** One row of a procedure's sheet. */
export interface ProcedureRow {
  readonly name: string;
  readonly lines: readonly string[];
  /** Quoted from the source, so in its language. */
  readonly vietnamese: boolean;
  /** Of use at home too. */
  readonly carried: boolean;
}

export function procedureRows(
  procedure: Procedure,
  { unit, settings }: KioskView,
  words: Words,
): readonly ProcedureRow[] {
  const { t, local } = words;
  const { code, field, days, source } = procedure;
  const notStated = [t('procedure.not-stated')];
  const fee = feeStatement(procedure, settings.feesAsOf);
  return [
    row(t('procedure.code'), [code]),
    { ...row(t('procedure.field'), [field]), vietnamese: true },
    row(t('procedure.days'), days === null ? notStated : [t('procedure.days.value', { days })]),
    row(t('procedure.fee'), feeLines(fee, words)),
    { ...row(t('procedure.papers'), papersLines(procedure, settings, words)), carried: false },
    row(t('procedure.place'), [local(unit.name)]),
    { ...row(t('procedure.source'), [source]), vietnamese: true },
  ];
}

function row(name: string, lines: readonly string[]): ProcedureRow {
  return { name, lines, vietnamese: false, carried: true };
}

/** A list of procedures holds neither papers nor steps, so it is said where they are to be had. */
function papersLines(
  { source }: Procedure,
  { contacts }: KioskView['settings'],
  { t }: Words,
): readonly string[] {
  const phone = contacts.phone?.replaceAll(' ', '\u00a0');
  return [
    t('procedure.papers.absent'),
    ...(phone === undefined ? [] : [t('procedure.papers.call', { phone })]),
    ...(source.startsWith('https://') ? [t('procedure.papers.source')] : []),
  ];
}

/** The amount, the source's own condition, and the day it was taken down: fees move, so none stands without its date. */
function feeLines(fee: FeeStatement, { t, base }: Words): readonly string[] {
  const note = fee.note === '' ? [] : [fee.note];
  const dated =
    fee.asOf === null
      ? t('procedure.fee.no-date')
      : t('procedure.fee.as-of', { day: dayText(fee.asOf, base) });
  switch (fee.kind) {
    case 'not-stated':
      return [t('procedure.not-stated'), ...note];
    case 'free':
      return [t('procedure.fee.free'), ...note, dated];
    case 'amount':
      return [formatVnd(fee.amountVnd, base), ...note, dated];
  }
}

/** @param day `YYYY-MM-DD` */
function dayText(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    day: 'numeric',
    month: locale === 'vi' ? 'numeric' : 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day));
}
