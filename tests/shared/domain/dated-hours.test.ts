import { describe, expect, test } from 'vitest';
import { datedStretches, inForce } from '../../../shared/domain/dated-hours.ts';
import { isOpenAt, NO_SPECIAL_DAYS } from '../../../shared/domain/special-days.ts';

/** 2026-03-02, -09 and -16 are Mondays. */
const LONG = { weekday: 1, from: 450, to: 1140 };
const SHORT = { weekday: 1, from: 480, to: 1020 };
const HOURS = datedStretches([
  { day: '2026-01-05', stretches: [LONG] },
  { day: '2026-03-09', stretches: [SHORT] },
]);
const at = (day: string, time: string): number => Date.parse(`${day}T${time}+07:00`);

describe('the hours of an office that changed its week', () => {
  test('are the first ones for all time before, the last ones for all after', () => {
    expect(inForce(HOURS, 1, '2020-01-06')).toMatchObject([LONG]);
    expect(inForce(HOURS, 1, '2026-03-02')).toMatchObject([LONG]);
    expect(inForce(HOURS, 1, '2026-03-16')).toMatchObject([SHORT]);
    expect(inForce(HOURS, 2, '2026-03-10')).toEqual([]);
  });

  test('are both on the day of the change, as one stretch', () => {
    expect(inForce(HOURS, 1, '2026-03-09')).toEqual([LONG]);
    const apart = datedStretches([
      { day: '2026-01-05', stretches: [{ weekday: 1, from: 450, to: 690 }] },
      { day: '2026-03-09', stretches: [{ weekday: 1, from: 800, to: 900 }] },
    ]);
    expect(inForce(apart, 1, '2026-03-09').map(({ from, to }) => [from, to])).toEqual([
      [450, 690],
      [800, 900],
    ]);
  });

  test('judge a rating by its own day', () => {
    expect(isOpenAt(HOURS, at('2026-03-02', '18:30'), NO_SPECIAL_DAYS)).toBe(true);
    expect(isOpenAt(HOURS, at('2026-03-09', '18:30'), NO_SPECIAL_DAYS)).toBe(true);
    expect(isOpenAt(HOURS, at('2026-03-16', '18:30'), NO_SPECIAL_DAYS)).toBe(false);
  });

  test('of several weeks set on one day are those of the last, but the past keeps its own', () => {
    const often = datedStretches([
      { day: '2026-03-09', stretches: [LONG] },
      { day: '2026-03-09', stretches: [] },
      { day: '2026-03-09', stretches: [SHORT] },
    ]);
    expect(often).toEqual([
      { ...LONG, until: '2026-03-09' },
      { ...SHORT, since: '2026-03-09' },
    ]);
  });

  test('that were told once more without a change stay one week', () => {
    const twice = [LONG, SHORT].map((stretch) => ({ ...stretch }));
    const weeks = ['2026-01-05', '2026-03-09'].map((day) => ({ day, stretches: twice }));
    expect(datedStretches(weeks)).toEqual(twice);
  });

  test('that never changed bear no days and stay as they were', () => {
    const touching = [LONG, { weekday: 1, from: 1140, to: 1200 }];
    const once = datedStretches([{ day: '2026-03-09', stretches: touching }]);
    expect(once).toEqual(touching);
    expect(inForce(once, 1, '2026-03-09')).toEqual(touching);
  });
});
