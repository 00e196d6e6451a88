import type { ProcedureFault, ProcedureFaultView } from '../../shared/contract/procedures.ts';
import type { Locale } from '../../shared/domain/local-text.ts';
import { PROCEDURE_FAULT_MESSAGES } from '../../shared/i18n/procedure-faults.ts';
import { translator } from '../../shared/i18n/translate.ts';

const TRANSLATORS = {
  vi: translator(PROCEDURE_FAULT_MESSAGES, 'vi'),
  en: translator(PROCEDURE_FAULT_MESSAGES, 'en'),
};

/** What is wrong and how to mend it. */
export function procedureFaultInWords(
  { code, column, value, other }: ProcedureFault,
  locale: Locale,
): string {
  const values = { column: column ?? '', value: value ?? '', other: other ?? '' };
  return TRANSLATORS[locale](`procedure-fault.${code}`, values);
}

/** Each fault with its sentence and remedy. */
export function faultsInWords(
  faults: readonly ProcedureFault[],
  locale: Locale,
): readonly ProcedureFaultView[] {
  return faults.map((fault) => ({ ...fault, detail: procedureFaultInWords(fault, locale) }));
}
