import { expect, test } from 'vitest';
import { VIEW } from '../../../renderer/preview/fixture-view.ts';
import {
  byGivenName,
  givenInitial,
  givenName,
  initialsOf,
} from '../../../renderer/screens/given-name.ts';

test.each([
  ['Nguyễn Văn An', 'An', 'A'],
  ['Nguyễn Thị Ánh', 'Ánh', 'A'],
  ['Lê Ân', 'Ân', 'Â'],
  ['Phạm Minh Đạt', 'Đạt', 'Đ'],
  ['Trần Thị Ổn', 'Ổn', 'Ô'],
  ['Võ Ước', 'Ước', 'Ư'],
  ['Ngô Thị Ỷ ', 'Ỷ', 'Y'],
  ['Mono', 'Mono', 'M'],
])('%s is called %s, under %s', (name, given, initial) => {
  expect(givenName(name)).toBe(given);
  expect(givenInitial(name)).toBe(initial);
  expect(givenInitial(name.normalize('NFD'))).toBe(initial);
});

function named(...names: readonly string[]) {
  return names.map((name, index) => ({
    id: String(index),
    name,
    title: VIEW.unit.name,
    portrait: '',
  }));
}

test('sorts by given name in Vietnamese order, then by the whole name', () => {
  const sorted = byGivenName(named('Lê Đạt', 'Vũ Dung', 'Bùi Bình', 'An Bình', 'Lê Ân', 'Lê An'));
  expect(sorted.map(({ name }) => name)).toEqual([
    'Lê An',
    'Lê Ân',
    'An Bình',
    'Bùi Bình',
    'Vũ Dung',
    'Lê Đạt',
  ]);
});

test('names each letter once', () => {
  expect(initialsOf(named('Lê Đạt', 'Vũ Đông', 'Lê Ân', 'Lê An', 'Lê Ánh'))).toEqual([
    'A',
    'Â',
    'Đ',
  ]);
});
