import { expect, test } from 'vitest';
import { monthsBefore, termOn } from '../../../central/rights/retention.ts';

test.each([
  ['2026-10-31', 1, '2026-09-30'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2028-03-31', 1, '2028-02-29'],
  ['2026-01-15', 12, '2025-01-15'],
  ['2026-01-15', 13, '2024-12-15'],
  ['2026-10-05', 0, '2026-10-05'],
])('%s less %i months: %s', (day, months, before) => {
  expect(monthsBefore(day, months)).toBe(before);
});

test('the term of a day is the last that has begun; a later one changes no earlier day', () => {
  const term = { kind: 'comment', setBy: 'x' } as const;
  const terms = [
    { ...term, validFrom: '2026-01-01', months: 24 },
    { ...term, validFrom: '2026-06-01', months: 12 },
    { ...term, kind: 'clerk-name', validFrom: '2026-02-01', months: 60 } as const,
  ];
  expect(termOn(terms, 'comment', '2026-05-31')?.months).toBe(24);
  expect(termOn(terms, 'comment', '2026-06-01')?.months).toBe(12);
  expect(termOn(terms, 'comment', '2025-12-31')).toBeNull();
  expect(termOn(terms, 'clerk-name', '2026-06-01')?.months).toBe(60);
});
