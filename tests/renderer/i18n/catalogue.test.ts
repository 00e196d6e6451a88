import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { EN } from '../../../renderer/i18n/en.ts';
import { VI, type MessageKey } from '../../../renderer/i18n/vi.ts';

const KEYS = Object.keys(VI) as readonly MessageKey[];

interface Element {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}
/** The parser's marks of plain text and of `#`; everything else names an argument. */
const WITHOUT_ARGUMENT = [0, 7];

function argumentsOf(elements: readonly Element[]): readonly string[] {
  const names = elements.flatMap(({ type, value, options = {} }) => [
    ...(WITHOUT_ARGUMENT.includes(type) ? [] : [String(value)]),
    ...Object.values(options).flatMap((option) => argumentsOf(option.value)),
  ]);
  return [...new Set(names)].toSorted();
}

function placeholders(message: string): readonly string[] {
  return argumentsOf(new IntlMessageFormat(message, 'en').getAst());
}

test('both languages have the same keys in the same order', () => {
  expect(Object.keys(EN)).toEqual(KEYS);
});

test.each(KEYS)('%s has words and the same placeholders in both languages', (key) => {
  expect(VI[key].trim()).not.toBe('');
  expect(EN[key].trim()).not.toBe('');
  expect(placeholders(EN[key])).toEqual(placeholders(VI[key]));
});

test('the comparison sees placeholders, inside plurals too', () => {
  expect(placeholders('{count, plural, =0 {no {thing}} other {# {count, number}}}')).toEqual([
    'count',
    'thing',
  ]);
});

test('Vietnamese is written in composed letters, so that it is found and drawn the same everywhere', () => {
  for (const key of KEYS) expect(VI[key]).toBe(VI[key].normalize('NFC'));
});
