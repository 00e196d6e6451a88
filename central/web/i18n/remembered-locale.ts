import { DEFAULT_LOCALE, localeSchema, type Locale } from '../../../shared/domain/local-text.ts';

const KEY = 'hailong.locale';

/** The language chosen last in this browser. A browser that keeps nothing starts in Vietnamese. */
export function rememberedLocale(): Locale {
  try {
    return localeSchema.catch(DEFAULT_LOCALE).parse(localStorage.getItem(KEY));
  } catch {
    return DEFAULT_LOCALE;
  }
}

export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Storage is refused in this browser: the choice lasts as long as the page.
  }
}
