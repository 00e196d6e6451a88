import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../domain/local-text.ts';

/** ICU messages by key; every language has exactly the keys of the Vietnamese one. */
export type Messages<K extends string> = Readonly<Record<K, string>>;
export type Catalogue<K extends string> = Readonly<Record<Locale, Messages<K>>>;
export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate<K extends string> = (key: K, values?: MessageValues) => string;

const TAGS: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** A translator for one of the product's own languages. */
export function translator<K extends string>(
  catalogue: Catalogue<K>,
  locale: Locale,
): Translate<K> {
  return translatorOf(catalogue[locale], locale, locale);
}

/**
 * A translator for any language. Parsed messages are kept, because the kiosk shows the same ones all day.
 * @param tag BCP 47; where the system knows no rules of its plurals and numbers, those of `base` hold
 */
export function translatorOf<K extends string>(
  messages: Messages<K>,
  tag: string,
  base: Locale,
): Translate<K> {
  const rules = tag === base || !isKnown(tag) ? TAGS[base] : tag;
  const parsed = new Map<K, IntlMessageFormat>();
  return function translate(key, values) {
    let message = parsed.get(key);
    if (!message) {
      message = new IntlMessageFormat(messages[key], rules);
      parsed.set(key, message);
    }
    return String(message.format(values));
  };
}

function isKnown(tag: string): boolean {
  return Intl.PluralRules.supportedLocalesOf(tag).length > 0;
}
