import type { ImportFault, ImportFaultView } from '../../shared/contract/bundles.ts';
import type { Locale } from '../../shared/domain/local-text.ts';
import { bundleFaultText } from '../../shared/i18n/bundle-fault-text.ts';

/** A fault with its sentence and remedy. */
export function faultInWords(fault: ImportFault, locale: Locale): ImportFaultView {
  return { ...fault, text: bundleFaultText(fault, locale) };
}
