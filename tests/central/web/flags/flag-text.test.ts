import { describe, expect, test } from 'vitest';
import { FLAG_RULES } from '../../../../shared/evaluation/flags/screen.ts';
import { CATALOGUE } from '../../../../central/web/i18n/words.tsx';
import { formatsIn } from '../../../../central/web/i18n/formats.ts';
import { flagText } from '../../../../central/web/flags/flag-text.ts';
import { LOCALES } from '../../../../shared/domain/local-text.ts';
import { translator } from '../../../../shared/i18n/translate.ts';

/** Every number that a rule may tell. */
const DATA = Object.fromEntries(
  (
    'ratings dossiers time at shownMs runs longest most top codeless rated ratedEasy served ' +
    'servedEasy overdue onTime onTimeRated off days othersOff othersDays impossible texts'
  )
    .split(' ')
    .map((name, index) => [name, 1_790_000_000_000 + index]),
);

describe.each(LOCALES)('findings in %s', (locale) => {
  const words = {
    locale,
    t: translator(CATALOGUE, locale),
    local: () => '',
    formats: formatsIn(locale),
  };

  test.each(FLAG_RULES.map(({ id }) => id))('%s is a sentence without a verdict', (rule) => {
    const text = flagText({ rule, data: DATA }, words);
    expect(text).toMatch(/\.$/);
    expect(text).not.toMatch(/gian lận|vi phạm|cheat|fraud|guilty/i);
    expect(text).not.toMatch(/[{}]/);
  });

  test('says when a time is in doubt, and only then', () => {
    const doubt = words.t('flag.time-unsure');
    const said = (sure: number) => flagText({ rule: 'on-leave', data: { at: 1, sure } }, words);
    expect([0, 1].map((sure) => said(sure).includes(doubt))).toEqual([true, false]);
  });

  test('tells instants as day and time of Vietnam', () => {
    const at = Date.parse('2026-11-05T12:12:00Z');
    expect(flagText({ rule: 'outside-hours', data: { at } }, words)).toContain('19:12');
  });
});
