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
  /** How its lines are drawn. */
  readonly list: 'none' | 'bullets' | 'numbers';
  /** Whether it is of use at home too; `last` gives way where not all has room. */
  readonly carried: 'yes' | 'last' | 'no';
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
    quoted(t('procedure.field'), [field]),
    row(t('procedure.days'), days === null ? notStated : [t('procedure.days.value', { days })]),
    row(t('procedure.fee'), feeLines(fee, words)),
    ...papersAndSteps(procedure, settings, words),
    row(t('procedure.place'), [local(unit.name)]),
    quoted(t('procedure.source'), [source]),
  ];
}

function row(name: string, lines: readonly string[]): ProcedureRow {
  return { name, lines, vietnamese: false, list: 'none', carried: 'yes' };
}

/** The lines of a sheet that a telephone takes along. */
export function carriedLines(
  { name }: Procedure,
  rows: readonly ProcedureRow[],
): readonly string[] {
  const first = rows.filter(({ carried }) => carried === 'yes');
  const last = rows.filter(({ carried }) => carried === 'last');
  return [name, ...[...first, ...last].map(carriedLine)];
}

function carriedLine({ name, lines, list }: ProcedureRow): string {
  return `${name}: ${lines.join(list === 'none' ? ' ' : '; ')}`;
}

/** What the office has told of them; what it hasn't is said to be so, once. */
function papersAndSteps(
  procedure: Procedure,
  settings: KioskView['settings'],
  words: Words,
): readonly ProcedureRow[] {
  const { t } = words;
  const { papers, steps } = procedure;
  const absent = absentLines(procedure, settings, words);
  if (papers === undefined && steps === undefined)
    return [{ ...row(t('procedure.papers-and-steps'), absent), carried: 'no' }];
  return [
    papers === undefined
      ? { ...row(t('procedure.papers'), absent), carried: 'no' }
      : { ...quoted(t('procedure.papers'), papers), list: 'bullets', carried: 'last' },
    steps === undefined
      ? { ...row(t('procedure.steps'), absent), carried: 'no' }
      : { ...quoted(t('procedure.steps'), steps), list: 'numbers', carried: 'no' },
  ];
}

function quoted(name: string, lines: readonly string[]): ProcedureRow {
  return { ...row(name, lines), vietnamese: true };
}

/** Where papers and steps are to be had that the list of procedures doesn't hold. */
function absentLines(
  { source }: Procedure,
  { contacts }: KioskView['settings'],
  { t }: Words,
): readonly string[] {
  const phone = contacts.phone?.replaceAll(' ', '\u00a0');
  return [
    t('procedure.absent'),
    ...(phone === undefined ? [] : [t('procedure.absent.call', { phone })]),
    ...(source.startsWith('https://') ? [t('procedure.absent.source')] : []),
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
