import { z } from 'zod';

export type Locale = 'vi' | 'en';
export const LOCALES: readonly Locale[] = ['vi', 'en'];
export const DEFAULT_LOCALE: Locale = 'vi';
export const localeSchema: z.ZodType<Locale> = z.enum(['vi', 'en']);

/** A text that an office wrote itself, in every language the product speaks. */
export type LocalText = Readonly<Record<Locale, string>>;
export const localTextSchema: z.ZodType<LocalText> = z.strictObject({
  vi: z.string().min(1).max(400),
  en: z.string().min(1).max(400),
});
