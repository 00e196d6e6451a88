import { expect, test } from 'vitest';
import { overdueFirst, missedDue } from '../../../../shared/evaluation/qd766/overdue.ts';

const OPEN = { step: 'handling', due: '2026-10-26', doneOn: null, late: false } as const;
const MISSED = { ...OPEN, late: true };
const DONE_LATE = { ...MISSED, doneOn: '2026-10-28' };
const UNPUBLISHED = { step: 'publication', due: '2026-10-30', doneOn: null, late: true } as const;
const NOT_RUNNING = { step: 'publication', due: null, doneOn: null, late: false } as const;

test.each([
  ['its term runs', [OPEN, NOT_RUNNING], null],
  ['its term has passed', [MISSED, NOT_RUNNING], '2026-10-26'],
  ['it was done, though late', [DONE_LATE, { ...UNPUBLISHED, late: false }], null],
  ['it was done late and is not yet published', [DONE_LATE, UNPUBLISHED], '2026-10-30'],
  ['two terms have passed', [UNPUBLISHED, MISSED], '2026-10-26'],
])('overdue: %s', (_, deadlines, since) => {
  expect(missedDue({ deadlines })).toBe(since);
});

test('the longest overdue come first, the rest as they were', () => {
  const petitions = [
    { id: 1, deadlines: [OPEN] },
    { id: 2, deadlines: [DONE_LATE] },
    { id: 3, deadlines: [UNPUBLISHED] },
    { id: 4, deadlines: [MISSED] },
    { id: 5, deadlines: [{ ...MISSED }] },
  ];
  expect(overdueFirst(petitions).map(({ id }) => id)).toEqual([4, 5, 3, 1, 2]);
});
