import type { Locale } from '../../../shared/domain/local-text.ts';

/** Vietnam's clock, wherever the reader sits: the days of the figures are Vietnam's too. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const TAG: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** Numbers, shares (0..1), calendar days (`YYYY-MM-DD`) and instants (ms) as a person writes them. */
export interface Formats {
  readonly count: (value: number) => string;
  readonly percent: (share: number) => string;
  /** One decimal, as points after the nine indices are printed. */
  readonly points: (value: number) => string;
  /** Two decimals, as the portal and the survey print. */
  readonly hundredths: (value: number) => string;
  readonly day: (day: string) => string;
  readonly time: (at: number) => string;
  readonly dayAndTime: (at: number) => string;
}

/** One decimal, as the state's own forms have it. */
export function formatsIn(locale: Locale): Formats {
  const tag = TAG[locale];
  const count = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', ...fixed(1) });
  const points = new Intl.NumberFormat(tag, fixed(1));
  const hundredths = new Intl.NumberFormat(tag, fixed(2));
  const day = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  const time = new Intl.DateTimeFormat(tag, { timeZone: TIME_ZONE, ...clock });
  const dayAndTime = new Intl.DateTimeFormat(tag, {
    timeZone: TIME_ZONE,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return {
    count: (value) => count.format(value),
    percent: (share) => percent.format(share),
    points: (value) => points.format(value),
    hundredths: (value) => hundredths.format(value),
    day: (text) => day.format(Date.parse(text)),
    time: (at) => time.format(at),
    dayAndTime: (at) => dayAndTime.format(at),
  };
}

function fixed(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}
