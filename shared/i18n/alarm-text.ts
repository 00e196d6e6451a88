import type { AlarmView } from '../contract/alarms.ts';
import type { Locale } from '../domain/local-text.ts';
import { ALARM_MESSAGES } from './alarms.ts';
import { translator } from './translate.ts';

const TAG: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-GB' };
const WORDS = { vi: translator(ALARM_MESSAGES, 'vi'), en: translator(ALARM_MESSAGES, 'en') };
const INSTANTS = ['at', 'since', 'from', 'to', 'toldAt'];
const LENGTHS = ['offMs', 'byMs'];

const UNITS = [
  { unit: 'year', ms: 365.25 * 86_400_000 },
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
  { unit: 'second', ms: 1_000 },
] as const;

export function alarmTitle({ kind }: Pick<AlarmView, 'kind'>, locale: Locale): string {
  return WORDS[locale](`alarm.${kind}`);
}

/** What happened and what to do, as a sentence. */
export function alarmText(
  { kind, place, data }: Pick<AlarmView, 'kind' | 'place' | 'data'>,
  locale: Locale,
): string {
  const values = Object.entries(data).map(([name, value]) => [name, inWords(name, value, locale)]);
  return WORDS[locale](`alarm.${kind}.what`, { place, ...Object.fromEntries(values) });
}

function inWords(name: string, value: number, locale: Locale): string {
  if (INSTANTS.includes(name))
    return new Intl.DateTimeFormat(TAG[locale], {
      // Vietnam's clock, wherever the reader sits.
      timeZone: 'Asia/Ho_Chi_Minh',
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(value);
  if (LENGTHS.includes(name)) return lengthText(value, locale);
  return new Intl.NumberFormat(TAG[locale]).format(value);
}

/** In the two largest units that matter: 1 giờ 5 phút; with its sign where time went backwards. */
function lengthText(ms: number, locale: Locale): string {
  let rest = Math.abs(ms);
  const parts = UNITS.flatMap(({ unit, ms: one }) => {
    const count = Math.floor(rest / one);
    rest -= count * one;
    const format = { style: 'unit', unit, unitDisplay: 'long' } as const;
    return count === 0 ? [] : [new Intl.NumberFormat(TAG[locale], format).format(count)];
  });
  const text = parts.slice(0, 2).join(' ') || new Intl.NumberFormat(TAG[locale]).format(0);
  return ms < 0 ? `−${text}` : text;
}
