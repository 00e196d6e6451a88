import type { Days } from '../api/evaluations-api.ts';
import type { Words } from '../i18n/words.tsx';

export function periodText({ from, to }: Days, { t, formats }: Words): string {
  return from === to
    ? t('period.one-day', { from: formats.day(from) })
    : t('period.span', { from: formats.day(from), to: formats.day(to) });
}
