import type { ImportFault, ImportFaultView } from '../../shared/contract/bundles.ts';
import type { Locale } from '../../shared/domain/local-text.ts';
import { BUNDLE_FAULT_MESSAGES } from '../../shared/i18n/bundle-faults.ts';
import { translator } from '../../shared/i18n/translate.ts';

const TRANSLATORS = {
  vi: translator(BUNDLE_FAULT_MESSAGES, 'vi'),
  en: translator(BUNDLE_FAULT_MESSAGES, 'en'),
};

/** A fault with its sentence and remedy. */
export function faultInWords(fault: ImportFault, locale: Locale): ImportFaultView {
  const { code, line, offset, seq, detail } = fault;
  // As text: a byte offset is looked up in a tool, which knows no thousands separators.
  const values = { line: String(line), offset: String(offset), seq: String(seq), detail };
  return { ...fault, text: TRANSLATORS[locale](`bundle-fault.${code}`, values) };
}
