import { expect, test } from 'vitest';
import { operatorMessage, type OperatorKey } from '../../../central/i18n/operator-message.ts';
import { OPERATOR_MESSAGES } from '../../../central/i18n/operator-messages.ts';
import { LOCALES } from '../../../shared/domain/local-text.ts';

const { vi, en } = OPERATOR_MESSAGES;
// Object.keys forgets that the keys are the catalogue's own.
const KEYS = Object.keys(vi) as readonly OperatorKey[];

test('both languages say the same things', () => {
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(vi).toSorted());
});

test.each(KEYS)('%s names the same values in both, and can be said', (key) => {
  const names = valuesIn(vi[key]);
  expect(valuesIn(en[key])).toEqual(names);
  const values = Object.fromEntries(names.map((name, index) => [name, index + 1000]));
  for (const locale of LOCALES) {
    const said = operatorMessage(locale, key, values);
    for (const value of Object.values(values))
      expect(said.replaceAll(/[.,](?=\d{3})/g, '')).toContain(String(value));
  }
});

function valuesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)[},]/g)].map(([, name]) => name ?? ''))].toSorted();
}
