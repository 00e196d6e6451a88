import { describe, expect, test } from 'vitest';
import { formatsIn } from '../../../../central/web/i18n/formats.ts';
import { CATALOGUE } from '../../../../central/web/i18n/words.tsx';

function placeholders(message: string): readonly string[] {
  return [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '').toSorted();
}

describe('the dashboard’s words', () => {
  test.each(Object.entries(CATALOGUE.vi))(
    '%s takes the same values in both languages',
    (key, message) => {
      // A plural names its value once more in each of its cases, and languages differ in these.
      const inEnglish = CATALOGUE.en[key as keyof typeof CATALOGUE.en];
      expect(new Set(placeholders(inEnglish))).toEqual(new Set(placeholders(message)));
      expect(inEnglish.trim()).not.toBe('');
    },
  );

  test.each([
    ['vi', '1.234', '82,5%', '05/11/2026', '07:03:09'],
    ['en', '1,234', '82.5%', '05/11/2026', '07:03:09'],
  ] as const)('numbers and times in %s', (locale, count, percent, day, time) => {
    const formats = formatsIn(locale);
    expect(formats.count(1234)).toBe(count);
    expect(formats.percent(0.825)).toBe(percent);
    expect(formats.day('2026-11-05')).toBe(day);
    // Vietnam's clock, wherever the reader is.
    expect(formats.time(Date.parse('2026-11-05T00:03:09Z'))).toBe(time);
  });
});
