import { NO_SPECIAL_DAYS } from '../../../../shared/domain/special-days.ts';
import type {
  DossierFact,
  Evidence,
  RatingFact,
} from '../../../../shared/evaluation/flags/evidence.ts';
import type { Flag, FlagRule } from '../../../../shared/evaluation/flags/flag.ts';
import { FLAG_LIMITS } from '../../../../shared/evaluation/flags/screen.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export function local(text: string): number {
  return Date.parse(`${text}+07:00`);
}

const HOURS = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: 450, to: 690 },
  { weekday, from: 810, to: 1020 },
]);

/** A month in which nothing happened. */
export const QUIET: Evidence = {
  period: { from: local('2026-11-01T00:00'), to: local('2026-12-01T00:00') },
  ratings: [],
  dossiers: [],
  arrivals: [],
  openingHours: HOURS,
  specialDays: NO_SPECIAL_DAYS,
  leave: [],
  shifts: [],
  offTimes: [],
  easyProcedures: new Set(['2.000815']),
};

let made = 0;

export function rating(change: Partial<RatingFact> = {}): RatingFact {
  made += 1;
  return {
    id: `k1/${String(made).padStart(6, '0')}`,
    at: local('2026-11-02T09:00') + made * 500,
    timeCertain: true,
    clerk: 'lan',
    counter: 'c1',
    top: false,
    procedure: '1.001193',
    dossier: null,
    opening: 'receipt',
    shownMs: 5_000,
    comment: null,
    ...change,
  };
}

export function dossier(number: number, change: Partial<DossierFact> = {}): DossierFact {
  return {
    hash: `d${number}`,
    clerk: 'lan',
    procedure: '1.001193',
    receivedAt: local('2026-11-02T08:00') + number * 10 * MINUTE_MS,
    overdue: false,
    serial: { day: '261102', number },
    ...change,
  };
}

/** `count` facts made by number, from 1. */
export function many<T>(count: number, make: (number: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, at) => make(at + 1));
}

export function find(rule: FlagRule, change: Partial<Evidence>): readonly Flag[] {
  return rule.find({ ...QUIET, ...change }, FLAG_LIMITS);
}
