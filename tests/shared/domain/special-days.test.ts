import { describe, expect, test } from 'vitest';
import { kioskConfig } from '../../electron/centre.ts';
import { configVersion } from '../../../shared/contract/kiosk-config.ts';
import { isOpen, type OpenStretch } from '../../../shared/domain/opening-hours.ts';
import { hashJson } from '../../../shared/log/canonical.ts';
import { hoursFrom } from '../../../shared/domain/special-days.ts';
import { workingToday } from '../../../shared/domain/working-today.ts';

const MORNING = { from: 450, to: 690 };
const WEEK: readonly OpenStretch[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...MORNING }));

function local(text: string): number {
  return Date.parse(`${text}+07:00`);
}

describe('the week as it is really worked', () => {
  test('without special days it is the week that was set, from any moment on', () => {
    for (const day of ['2026-10-05', '2026-10-09', '2026-10-11']) {
      const hours = hoursFrom({ openingHours: WEEK }, local(`${day}T10:00`));
      expect(hours.toSorted((a, b) => a.weekday - b.weekday)).toEqual(WEEK);
    }
  });

  test('a holiday is closed, and the next opening is behind it', () => {
    // 2 September 2026 is a Wednesday; the day before is off with it.
    const specialDays = [
      { day: '2026-09-01', like: null },
      { day: '2026-09-02', like: null },
    ];
    const at = local('2026-09-01T08:00');
    const hours = hoursFrom({ openingHours: WEEK, specialDays }, at);
    expect(isOpen(WEEK, at)).toBe(true);
    expect(isOpen(hours, at)).toBe(false);
    expect(workingToday(hours, at)).toEqual({
      open: false,
      today: [],
      next: { weekday: 4, ...MORNING },
    });
  });

  test('a Saturday made up for a Monday has the Monday’s hours under its own name', () => {
    const openingHours = [...WEEK.slice(1), { weekday: 1, from: 480, to: 600 }];
    const specialDays = [{ day: '2026-08-22', like: 1 }];
    const at = local('2026-08-22T09:00');
    const hours = hoursFrom({ openingHours, specialDays }, at);
    expect(workingToday(hours, at)).toMatchObject({
      open: true,
      today: [{ weekday: 6, from: 480, to: 600 }],
    });
    const aWeekLater = local('2026-08-29T09:00');
    expect(isOpen(hoursFrom({ openingHours, specialDays }, aWeekLater), aWeekLater)).toBe(false);
  });
});

test('the version of a config that names no special days is what it was before there were any', () => {
  const { version: _, ...content } = kioskConfig();
  expect(content).not.toHaveProperty('specialDays');
  expect(configVersion(content)).toBe(hashJson(content));
  const some = { ...content, specialDays: [{ day: '2026-09-02', like: null }] };
  expect(configVersion({ ...content, specialDays: [] })).not.toBe(configVersion(some));
});
