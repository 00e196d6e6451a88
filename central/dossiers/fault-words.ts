import type {
  DossierFault,
  DossierFaultView,
  DossierImportView,
} from '../../shared/contract/dossiers.ts';
import type { Locale } from '../../shared/domain/local-text.ts';
import { DOSSIER_FAULT_MESSAGES } from '../../shared/i18n/dossier-faults.ts';
import { translator } from '../../shared/i18n/translate.ts';
import type { StoredImport } from '../store/dossier-imports.ts';

const TRANSLATORS = {
  vi: translator(DOSSIER_FAULT_MESSAGES, 'vi'),
  en: translator(DOSSIER_FAULT_MESSAGES, 'en'),
};

/** Each fault with its sentence and remedy. */
export function inWords(
  faults: readonly DossierFault[],
  locale: Locale,
): readonly DossierFaultView[] {
  return faults.map((fault) => {
    const { code, column, value, other } = fault;
    const values = { column: column ?? '', value: value ?? '', other: other ?? '' };
    return { ...fault, detail: TRANSLATORS[locale](`dossier-fault.${code}`, values) };
  });
}

export function importInWords(job: StoredImport, locale: Locale): DossierImportView {
  return { ...job, faults: inWords(job.faults, locale) };
}
