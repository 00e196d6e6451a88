import { expect, test } from 'vitest';
import { clerkFinder } from '../../../central/dossiers/find-clerk.ts';

const CLERKS = [
  { id: 'can-bo-1', name: 'Nguyễn Thu Hà' },
  { id: 'can-bo-2', name: 'Trần Văn Minh' },
  { id: 'can-bo-3', name: 'Trần Văn Minh' },
];
const find = clerkFinder(CLERKS, { 'Chị Hà': 'can-bo-1', 'Minh (đất đai)': 'can-bo-3', cũ: 'x' });

test.each([
  ['Nguyễn Thu Hà', 'can-bo-1'],
  ['  nguyễn  THU hà ', 'can-bo-1'],
  // The same letters as a base letter and its marks.
  ['Nguyễn Thu Hà'.normalize('NFD'), 'can-bo-1'],
  ['can-bo-2', 'can-bo-2'],
  ['chị hà', 'can-bo-1'],
  ['Minh (đất đai)', 'can-bo-3'],
])('%s is %s', (called, id) => {
  expect(find(called)).toEqual({ id });
});

test('two of one name are told apart by the mapping alone', () => {
  expect(find('Trần Văn Minh')).toBe('ambiguous');
});

test.each(['Nguyen Thu Ha', 'ai đó', 'cũ'])('%s is nobody', (called) => {
  expect(find(called)).toBe('unknown');
});
