import { expect, test } from 'vitest';
import { CONSOLE_MESSAGES } from '../../../build/console/messages.ts';

const { vi, en } = CONSOLE_MESSAGES;

test.each(Object.entries(vi))('%s takes the same values in both languages', (key, message) => {
  const english = Object.entries(en).find(([name]) => name === key)?.[1] ?? '';
  expect(placeholders(english)).toEqual(placeholders(message));
});

function placeholders(message: string): readonly string[] {
  return [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '').toSorted();
}
