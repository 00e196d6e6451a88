import { describe, expect, test } from 'vitest';
import { offTimesOf } from '../../../central/review/off-times.ts';
import { shiftsOf } from '../../../central/review/shifts.ts';
import type { LogMark } from '../../../central/store/flag-evidence.ts';

const HOURS = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: 450, to: 690 },
  { weekday, from: 810, to: 1_020 },
]);
/** Monday, 5 October 2026, at a wall time in Vietnam; `day` later. */
const at = (hour: number, minute: number, day = 0): number =>
  Date.UTC(2026, 9, 5 + day, hour - 7, minute);

function mark(when: number, kind: string, clerk: string | null = null, device = 'k1'): LogMark {
  const session = clerk === null ? null : `phien-${clerk}`;
  return { device, counter: device === 'k1' ? 'quay-1' : 'quay-2', at: when, kind, session, clerk };
}

describe('a shift', () => {
  test('lasts from the first sign-in to the last sign-out, in each stretch of the day', () => {
    const marks = [
      mark(at(7, 20), 'session.opened', 'ha'),
      mark(at(9, 0), 'session.closed', 'ha'),
      mark(at(10, 30), 'session.opened', 'ha'),
      mark(at(16, 0), 'session.closed', 'ha'),
    ];
    expect(shiftsOf(marks, HOURS)).toEqual([
      { clerk: 'ha', counter: 'quay-1', from: at(7, 30), to: at(11, 30) },
      { clerk: 'ha', counter: 'quay-1', from: at(13, 30), to: at(16, 0) },
    ]);
  });

  test('that nothing closed ends with the day’s last sign of life', () => {
    const marks = [
      mark(at(8, 0), 'session.opened', 'ha'),
      mark(at(9, 10), 'heartbeat'),
      mark(at(8, 0, 1), 'device.started'),
      mark(at(8, 5, 1), 'session.opened', 'minh'),
      mark(at(8, 0), 'session.opened', 'lan', 'k2'),
    ];
    expect(shiftsOf(marks, HOURS)).toEqual([
      { clerk: 'ha', counter: 'quay-1', from: at(8, 0), to: at(9, 10) },
    ]);
  });
});

describe('off time', () => {
  test('is a silence in opening hours, longer than two missed signs of life', () => {
    const marks = [
      mark(at(7, 30), 'device.started'),
      mark(at(7, 41), 'heartbeat'),
      mark(at(9, 0), 'device.started'),
      mark(at(11, 25), 'heartbeat'),
      // Over noon nobody expects a sign.
      mark(at(13, 35), 'heartbeat'),
    ];
    expect(offTimesOf(marks, HOURS)).toEqual([
      { counter: 'quay-1', from: at(7, 41), to: at(9, 0) },
      { counter: 'quay-1', from: at(9, 0), to: at(11, 25) },
    ]);
  });

  test('over days counts each stretch of them', () => {
    const marks = [mark(at(16, 0), 'heartbeat'), mark(at(8, 0, 2), 'device.started')];
    expect(offTimesOf(marks, HOURS)).toEqual([
      { counter: 'quay-1', from: at(16, 0), to: at(17, 0) },
      { counter: 'quay-1', from: at(7, 30, 1), to: at(11, 30, 1) },
      { counter: 'quay-1', from: at(13, 30, 1), to: at(17, 0, 1) },
      { counter: 'quay-1', from: at(7, 30, 2), to: at(8, 0, 2) },
    ]);
  });

  test('of one kiosk is not another’s', () => {
    const marks = [
      mark(at(8, 0), 'heartbeat'),
      mark(at(8, 5), 'heartbeat'),
      mark(at(9, 0), 'heartbeat', null, 'k2'),
      mark(at(9, 5), 'heartbeat', null, 'k2'),
    ];
    expect(offTimesOf(marks, HOURS)).toEqual([]);
  });
});
