import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlarmKind } from '../../shared/contract/alarms.ts';
import type { Tap } from './ledger.ts';
import { judge, type CentreView, type CountedRating } from './oracle.ts';

const DEVICE = 'kiosk-1';

function tap(seq: number, changes: Partial<Tap> = {}): Tap {
  const entry = { device: DEVICE, seq, hash: `hash-${seq}` };
  const plain = { device: DEVICE, level: 5, at: 0, acked: true, entry, destroyed: false };
  return { ...plain, never: false, ...changes };
}

function rating(seq: number, changes: Partial<CountedRating> = {}): CountedRating {
  return { device: DEVICE, seq, hash: `hash-${seq}`, level: 5, formerly: [], ...changes };
}

function centre(ratings: readonly CountedRating[], changes: Partial<CentreView> = {}): CentreView {
  return { ratings, alarms: new Set(), flaws: [], ...changes };
}

function verdicts(taps: readonly Tap[], view: CentreView): readonly string[] {
  return judge({ taps, owed: null }, view).map(({ is }) => is);
}

const UNTHANKED = { acked: false, entry: null } as const;
const GONE = { destroyed: true } as const;
const TOLD: ReadonlySet<AlarmKind> = new Set(['log-continued']);

describe.each<[string, readonly Tap[], CentreView, readonly string[]]>([
  ['a tap that counts once', [tap(1)], centre([rating(1)]), []],
  ['a tap that is nowhere', [tap(1)], centre([]), ['lost']],
  ['lost though somebody was alarmed', [tap(1)], centre([], { alarms: TOLD }), ['lost']],
  ['a tap that counts twice', [tap(1)], centre([rating(1), rating(2)]), ['double']],
  ['the same entry twice', [tap(1)], centre([rating(1), rating(1)]), ['double']],
  ['another level', [tap(1)], centre([rating(1, { level: 1 })]), ['silent']],
  [
    'another level under another hash',
    [tap(1)],
    centre([rating(1, { hash: 'x', level: 1 })]),
    ['lost', 'double'],
  ],
  [
    'carried over a break to another place',
    [tap(1)],
    centre([rating(9, { formerly: [{ seq: 1, hash: 'hash-1' }] })]),
    [],
  ],
  ['like one that nobody carried', [tap(1)], centre([rating(9)]), ['lost', 'double']],
  ['both copies destroyed, nobody told', [tap(1, GONE)], centre([]), ['silent']],
  [
    'both copies destroyed, alarmed',
    [tap(1, GONE)],
    centre([], { alarms: TOLD }),
    ['declared-lost'],
  ],
  ['destroyed, and at the centre before', [tap(1, GONE)], centre([rating(1)]), []],
  ['not thanked for, absent', [tap(1, UNTHANKED)], centre([]), []],
  ['not thanked for, kept all the same', [tap(1, UNTHANKED)], centre([rating(1)]), []],
  ['not thanked for, twice', [tap(1, UNTHANKED)], centre([rating(1), rating(2)]), ['double']],
  ['thanked for, nobody saw the entry', [tap(1, { entry: null })], centre([rating(1)]), []],
  [
    'one that can’t turn up any more',
    [tap(1), tap(2, { ...UNTHANKED, never: true })],
    centre([rating(1), rating(2)]),
    ['double'],
  ],
  ['a rating that nobody gave', [], centre([rating(1)]), ['double']],
  [
    'a rating of another kiosk',
    [tap(1)],
    centre([rating(1, { device: 'kiosk-2' })]),
    ['lost', 'double'],
  ],
  [
    'a flaw of the centre itself',
    [tap(1)],
    centre([rating(1)], { flaws: ['broken'] }),
    ['tampered'],
  ],
])('%s', (_name, taps, view, expected) => {
  test(`is ${expected.join(' and ') || 'well'}`, () => {
    expect(verdicts(taps, view)).toEqual(expected);
  });
});

test('what was forged is owed an alarm of its kind, whatever else was told', () => {
  const forged = { taps: [tap(1)], owed: 'log-altered' } as const;
  const seen = (...alarms: readonly AlarmKind[]): readonly string[] =>
    judge(forged, centre([rating(1)], { alarms: new Set(alarms) })).map(({ is }) => is);
  expect(seen()).toEqual(['untold']);
  expect(seen('log-continued', 'clock-jump')).toEqual(['untold']);
  expect(seen('log-altered')).toEqual([]);
});

test('whatever is dropped, doubled or changed among many is found, and nothing else', () => {
  const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(
      levels,
      fc.nat(),
      fc.constantFrom('drop', 'double', 'change'),
      (given, at, what) => {
        const place = at % given.length;
        const taps = given.map((level, index) => tap(index + 1, { level }));
        const ratings = given.map((level, index) => rating(index + 1, { level }));
        expect(verdicts(taps, centre(ratings))).toEqual([]);
        const [one] = ratings.slice(place);
        if (one === undefined) throw new Error('no rating there');
        const spoilt = {
          drop: ratings.toSpliced(place, 1),
          double: [...ratings, one],
          change: ratings.with(place, { ...one, level: (one.level % 5) + 1 }),
        }[what];
        const expected = { drop: 'lost', double: 'double', change: 'silent' }[what];
        expect(verdicts(taps, centre(spoilt))).toEqual([expected]);
      },
    ),
  );
});
