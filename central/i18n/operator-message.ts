import type { Locale } from '../../shared/domain/local-text.ts';
import { translator, type MessageValues } from '../../shared/i18n/translate.ts';
import { OPERATOR_MESSAGES } from './operator-messages.ts';

export type OperatorKey = keyof (typeof OPERATOR_MESSAGES)['vi'];

const TRANSLATORS = {
  vi: translator<OperatorKey>(OPERATOR_MESSAGES, 'vi'),
  en: translator<OperatorKey>(OPERATOR_MESSAGES, 'en'),
};

/** A sentence for whoever runs the centre at its console. */
export function operatorMessage(locale: Locale, key: OperatorKey, values?: MessageValues): string {
  return TRANSLATORS[locale](key, values);
}
