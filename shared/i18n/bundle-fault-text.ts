import type { ImportFault } from '../contract/bundles.ts';
import type { Locale } from '../domain/local-text.ts';
import { BUNDLE_FAULT_MESSAGES } from './bundle-faults.ts';
import { translator } from './translate.ts';

const TRANSLATORS = {
  vi: translator(BUNDLE_FAULT_MESSAGES, 'vi'),
  en: translator(BUNDLE_FAULT_MESSAGES, 'en'),
};

/** What is wrong with a file and what to do, as a sentence. */
export function bundleFaultText(
  { code, line, offset, seq, detail }: ImportFault,
  locale: Locale,
): string {
  // As text: a byte offset is looked up in a tool, which knows no thousands separators.
  const values = { line: String(line), offset: String(offset), seq: String(seq), detail };
  return TRANSLATORS[locale](`bundle-fault.${code}`, values);
}
