import { expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../../shared/contract/problem.ts';
import { LOCALES } from '../../../shared/domain/local-text.ts';
import { PROBLEM_MESSAGES } from '../../../shared/i18n/problems.ts';

test.each(LOCALES)('every problem has its own words in %s', (locale) => {
  const messages = PROBLEM_MESSAGES[locale];
  expect(Object.keys(messages).toSorted()).toEqual(
    PROBLEM_CODES.map((code) => `problem.${code}`).toSorted(),
  );
  expect(new Set(Object.values(messages)).size).toBe(PROBLEM_CODES.length);
});
