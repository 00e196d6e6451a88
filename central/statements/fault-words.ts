import type {
  StatementFault,
  StatementFaultView,
  StatementImportView,
} from '../../shared/contract/statements.ts';
import type { Locale } from '../../shared/domain/local-text.ts';
import { STATEMENT_FAULT_MESSAGES } from '../../shared/i18n/statement-faults.ts';
import { translator } from '../../shared/i18n/translate.ts';
import type { StoredStatementImport } from '../store/statement-imports.ts';

const TRANSLATORS = {
  vi: translator(STATEMENT_FAULT_MESSAGES, 'vi'),
  en: translator(STATEMENT_FAULT_MESSAGES, 'en'),
};

/** Each fault with its sentence and remedy. */
export function inWords(
  faults: readonly StatementFault[],
  locale: Locale,
): readonly StatementFaultView[] {
  return faults.map((fault) => {
    const { code, column, value, other } = fault;
    const values = { column: column ?? '', value: value ?? '', other: other ?? '' };
    return { ...fault, detail: TRANSLATORS[locale](`statement-fault.${code}`, values) };
  });
}

export function importInWords(made: StoredStatementImport, locale: Locale): StatementImportView {
  return { ...made, faults: inWords(made.faults, locale) };
}
