import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, languageOf } from '../../../renderer/i18n/languages.ts';
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

/** What the log takes for a language. */
const TAG_MAX_LENGTH = 10;

describe.each(LANGUAGES)('$name', ({ tag, name, messages }) => {
  test('has a tag that the log takes, and a name', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(tag.length).toBeLessThanOrEqual(TAG_MAX_LENGTH);
    expect(name.trim()).not.toBe('');
  });

  test('has exactly the Vietnamese keys', () => {
    expect(Object.keys(messages).toSorted()).toEqual(KEYS.toSorted());
  });

  test.each(KEYS)('%s has words and the placeholders of the Vietnamese', (key) => {
    expect(messages[key].trim()).not.toBe('');
    expect(placeholders(messages[key])).toEqual(placeholders(VI[key]));
  });

  test('is written in composed letters, so that it is found and drawn the same everywhere', () => {
    for (const key of KEYS) expect(messages[key]).toBe(messages[key].normalize('NFC'));
  });
});

test('every language is there once, Vietnamese first', () => {
  const tags = LANGUAGES.map(({ tag }) => tag);
  expect(tags.slice(0, 2)).toEqual(['vi', 'en']);
  expect(new Set(tags).size).toBe(tags.length);
});

test('a language that is gone since is shown in Vietnamese', () => {
  expect(languageOf('xx').tag).toBe('vi');
});

test('the comparison sees placeholders, inside plurals too', () => {
  expect(placeholders('{count, plural, =0 {no {thing}} other {# {count, number}}}')).toEqual([
    'count',
    'thing',
  ]);
});
