import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../domain/local-text.ts';

/** ICU messages by key; every language has exactly the keys of the Vietnamese one. */
export type Messages<K extends string> = Readonly<Record<K, string>>;
export type Catalogue<K extends string> = Readonly<Record<Locale, Messages<K>>>;
export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate<K extends string> = (key: K, values?: MessageValues) => string;

/** A translator for one language. Parsed messages are kept, because the kiosk shows the same ones all day. */
export function translator<K extends string>(
  catalogue: Catalogue<K>,
  locale: Locale,
): Translate<K> {
  const messages = catalogue[locale];
  const parsed = new Map<K, IntlMessageFormat>();
  return function translate(key, values) {
    let message = parsed.get(key);
    if (!message) {
      message = new IntlMessageFormat(messages[key], locale === 'vi' ? 'vi-VN' : 'en-GB');
      parsed.set(key, message);
    }
    return String(message.format(values));
  };
}
