import { describe, expect, test } from 'vitest';
import {
  oneStopPoints,
  onlinePoints,
  petitionPoints,
  publicityPoints,
} from '../../../../shared/evaluation/nine-index/agency-points.ts';
import {
  agenciesSeenPoints,
  attitudePoints,
  contactPoints,
} from '../../../../shared/evaluation/nine-index/citizen-points.ts';
import {
  agencyTimePoints,
  staffTimePoints,
} from '../../../../shared/evaluation/nine-index/timeliness.ts';

const OWN = 'ward';
function dossier(
  total: readonly [number, number | null],
  own: number | null,
  other: number | null,
) {
  return {
    total: { allowed: total[0], used: total[1] },
    steps: [
      { agency: OWN, allowed: 3, used: own },
      { agency: 'land-office', allowed: 7, used: other },
    ],
    own: OWN,
  };
}

describe('indices 1 and 2: shorter 2, equal 1, longer 0', () => {
  test.each([
    [dossier([10, 9], 2, 6), 2, 2],
    [dossier([10, 10], 3, 7), 1, 1],
    [dossier([10, 10], 2, 8), 1, 0],
    [dossier([10, 11], 2, 9), 0, 0],
    [dossier([10, null], 2, null), null, null],
  ])('of the agency', (times, one, two) => {
    expect(agencyTimePoints(times)).toEqual({ 1: one, 2: two });
  });

  test('a delay elsewhere does not lower the receiving clerk (domain.md §8.10)', () => {
    expect(staffTimePoints(dossier([10, 11], 2, 9))).toEqual({ 1: null, 2: 2 });
    expect(staffTimePoints(dossier([10, 11], 4, 7))).toEqual({ 1: 0, 2: 0 });
    expect(staffTimePoints(dossier([10, 9], 2, 7))).toEqual({ 1: 2, 2: 2 });
  });

  test('a dossier without the own step leaves index 2 blank and the delay counts', () => {
    const elsewhere = { ...dossier([10, 11], 1, 10), own: 'nobody' };
    expect(staffTimePoints(elsewhere)).toEqual({ 1: 0, 2: null });
  });
});

describe('index 3: contacts to complete the dossier', () => {
  test.each([
    [0, 2],
    [1, 1],
    [2, 0],
    [9, 0],
    [null, null],
  ])('%s contacts → %s', (times, points) => {
    expect(contactPoints(times)).toBe(points);
  });
});

describe('index 4: agencies to be seen', () => {
  test.each([
    ['none', 2],
    ['one-stop-only', 1],
    ['one-other', 0],
    ['several', 0],
    [null, null],
  ] as const)('%s → %s', (seen, points) => {
    expect(agenciesSeenPoints(seen)).toBe(points);
  });
});

describe('index 7: attitude', () => {
  test.each([
    ['early', [], 2],
    ['on-time', [], 1],
    ['late', [], null],
    [null, [], null],
    ['early', ['upheld'], 0],
    ['late', ['upheld'], 0],
    ['early', ['found-false'], 2],
    ['on-time', ['found-false', 'found-false'], 1],
    ['early', ['pending'], null],
    ['early', ['pending', 'upheld'], 0],
  ] as const)(
    '%s with %j → %s (phản ánh kết luận không đúng thì không tính)',
    (at, filed, points) => {
      expect(attitudePoints(at, filed)).toBe(points);
    },
  );
});

describe('indices 5, 6, 8, 9 of the agency', () => {
  test.each([
    [113, 113, 113, 2],
    [113, 112, 113, 1],
    [113, 112, 112, 0],
    [0, 0, 0, 0],
  ])(
    '5: of %i procedures %i decided, %i handled there → %i',
    (procedures, decided, handled, points) => {
      const counts = { procedures, decidedThere: decided, handledThere: handled };
      expect(oneStopPoints(counts)).toBe(points);
    },
  );

  test.each([
    [true, true, 2],
    [true, false, 1],
    [false, true, 1],
    [false, false, 0],
  ])('6: posted %s, electronic %s → %i', (posted, electronic, points) => {
    expect(publicityPoints(posted, electronic)).toBe(points);
  });

  test.each([
    [0, 0, false, 2],
    [10, 10, false, 2],
    [10, 9, false, 1],
    [100, 89, false, 0],
    [10, 10, true, 0],
  ])('8: %i petitions, %i on time, drawn out %s → %i', (received, onTime, drawnOut, points) => {
    expect(petitionPoints({ received, onTime, drawnOut })).toBe(points);
  });

  test.each([
    [20, 30, 0, 2],
    [20, 30, 1, 1],
    [19, 30, 0, 1],
    [20, 29, 0, 1],
    [20, 15, 0, 1],
    [20, 14, 0, 0],
  ])(
    '9: %i %% of procedures, %i %% of dossiers online, %i overdue → %i',
    (procs, online, overdue, points) => {
      const proceduresOnline = { part: procs, of: 100 };
      const dossiersOnline = { part: online, of: 100 };
      expect(onlinePoints({ proceduresOnline, dossiersOnline, overdue })).toBe(points);
    },
  );
});
