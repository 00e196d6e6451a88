import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyPress } from '../../../shared/domain/key-press.ts';
import {
  NO_KEYS,
  SCAN_RULES,
  passTime,
  scanDeadline,
  takeKey,
  type ScanOutcome,
  type ScanState,
} from '../../../shared/domain/scan.ts';
import { keyNamed, keysOf } from './fixtures/scanner.ts';

const CODE = 'H15.50.05.13-261008-0975';
const GAP_MS = 12;
const HAND_MS = 120;

interface Run {
  readonly state: ScanState;
  readonly outcomes: readonly ScanOutcome[];
}

/** Feeds keys as a page does: its timer calls before the next key whenever the deadline has passed. */
function feed(presses: readonly KeyPress[], withTimer = true): Run {
  let state = NO_KEYS;
  const outcomes: ScanOutcome[] = [];
  for (const press of presses) {
    const due = scanDeadline(state, SCAN_RULES);
    if (withTimer && due !== null && due <= press.at) {
      const timed = passTime(state, due, SCAN_RULES);
      outcomes.push(...timed.outcomes);
      state = timed.state;
    }
    const step = takeKey(state, press, SCAN_RULES);
    outcomes.push(...step.outcomes);
    state = step.state;
  }
  return { state, outcomes };
}

function settled(presses: readonly KeyPress[]): readonly ScanOutcome[] {
  const { state, outcomes } = feed(presses);
  const due = scanDeadline(state, SCAN_RULES);
  return due === null ? outcomes : [...outcomes, ...passTime(state, due, SCAN_RULES).outcomes];
}

const textOf = (keys: readonly KeyPress[]): string => keys.map(({ key }) => key).join('');

describe('a scanner', () => {
  test.each(['Enter', 'Tab', 'NumpadEnter'])(
    'that ends with %s gives its text at once',
    (suffix) => {
      const presses = [...keysOf(CODE, 0, GAP_MS), keyNamed(suffix, CODE.length * GAP_MS)];
      expect(feed(presses)).toEqual({ state: NO_KEYS, outcomes: [{ kind: 'scan', text: CODE }] });
    },
  );

  test('without a suffix gives its text when it falls silent, and not before', () => {
    const { state, outcomes } = feed(keysOf(CODE, 0, GAP_MS));
    expect(outcomes).toEqual([]);
    const due = scanDeadline(state, SCAN_RULES);
    expect(due).toBe((CODE.length - 1) * GAP_MS + SCAN_RULES.gapMs + 1);
    expect(passTime(state, due! - 1, SCAN_RULES)).toEqual({ state, outcomes: [] });
    expect(passTime(state, due!, SCAN_RULES)).toEqual({
      state: NO_KEYS,
      outcomes: [{ kind: 'scan', text: CODE }],
    });
  });

  test.each(['us', 'vietnamese', 'ime'] as const)(
    'is read by its keys under the layout %s',
    (layout) => {
      const url = `https://dichvucong.example/a.aspx?mahs=${CODE}&x=%2d+*$`;
      expect(settled(keysOf(url, 0, GAP_MS, layout))).toEqual([{ kind: 'scan', text: url }]);
    },
  );

  test('is read by its characters where the device names no keys', () => {
    const nameless = keysOf(CODE, 0, GAP_MS).map((press) => ({ ...press, code: '' }));
    expect(settled(nameless)).toEqual([{ kind: 'scan', text: CODE }]);
  });

  test('is read with a number pad', () => {
    const pad = ['NumpadDecimal', 'NumpadSubtract', 'NumpadDivide', 'NumpadMultiply', 'NumpadAdd'];
    const presses = [...pad, 'Numpad1', 'Numpad0', 'Numpad9'].map((name, at) => keyNamed(name, at));
    expect(settled(presses)).toEqual([{ kind: 'scan', text: '.-/*+109' }]);
  });

  test('twice in a row gives two scans', () => {
    const later = 5000;
    const presses = [...keysOf(CODE, 0, GAP_MS), ...keysOf(CODE, later, GAP_MS)];
    const scan = { kind: 'scan', text: CODE };
    expect(settled(presses)).toEqual([scan, scan]);
    expect(feed(presses, false).outcomes).toEqual([scan]);
  });

  test('after a key of a hand leaves that key to the hand', () => {
    const presses = [...keysOf('a', 0, 0), ...keysOf(CODE, 200, GAP_MS)];
    const [typed, scan] = settled(presses);
    expect(typed).toMatchObject({ kind: 'typed', keys: [{ key: 'a' }] });
    expect(scan).toEqual({ kind: 'scan', text: CODE });
  });
});

describe('a hand', () => {
  test('gets its keys one by one, in order', () => {
    const outcomes = settled(keysOf('xin chao 12', 0, HAND_MS));
    expect(outcomes.map((outcome) => outcome.kind === 'typed' && textOf(outcome.keys))).toEqual(
      Array.from('xin chao 12'),
    );
  });

  test('that rolls over two keys gets both', () => {
    expect(settled(keysOf('th', 0, 20))).toMatchObject([
      { kind: 'typed', keys: [{ key: 't' }, { key: 'h' }] },
    ]);
  });

  test('gets Enter and Tab at once', () => {
    expect(feed([keyNamed('Enter', 0)]).outcomes).toMatchObject([
      { kind: 'typed', keys: [{ key: 'Enter' }] },
    ]);
    const quick = [...keysOf('ok', 0, 20), keyNamed('Tab', 50)];
    expect(feed(quick).outcomes).toMatchObject([
      { kind: 'typed', keys: [{ key: 'o' }, { key: 'k' }, { key: 'Tab' }] },
    ]);
  });

  test('that presses Enter after a scan without suffix still has its Enter', () => {
    const presses = [...keysOf(CODE, 0, GAP_MS), keyNamed('Enter', 5000)];
    for (const withTimer of [true, false])
      expect(feed(presses, withTimer).outcomes).toMatchObject([
        { kind: 'scan', text: CODE },
        { kind: 'typed', keys: [{ key: 'Enter' }] },
      ]);
  });

  test('that holds a key down is no scanner', () => {
    const held = Array.from({ length: 40 }, (_, index) => ({
      ...keyNamed('KeyA', index * 30),
      repeat: index > 0,
    }));
    const outcomes = settled(held);
    expect(outcomes.every(({ kind }) => kind === 'typed')).toBe(true);
  });

  test('gets arrows and Escape, and no waiting keys stay behind them', () => {
    const presses = [...keysOf('ab', 0, 10), keyNamed('ArrowLeft', 25)];
    expect(feed(presses)).toMatchObject({
      state: NO_KEYS,
      outcomes: [{ kind: 'typed', keys: [{ key: 'a' }, { key: 'b' }, { key: 'ArrowLeft' }] }],
    });
  });
});

test('the border between the two: the pause and the length of the rules', () => {
  const eight = 'abcdefgh';
  expect(settled(keysOf(eight, 0, SCAN_RULES.gapMs))).toEqual([{ kind: 'scan', text: eight }]);
  expect(settled(keysOf(eight, 0, SCAN_RULES.gapMs + 1))).toHaveLength(8);
  expect(settled(keysOf('abcdefg', 0, GAP_MS))).toMatchObject([{ kind: 'typed' }]);
});

test('an endless stream is let go', () => {
  const { outcomes, state } = feed(keysOf('a'.repeat(SCAN_RULES.maxCharacters + 1), 0, 1));
  expect(outcomes).toHaveLength(1);
  expect(outcomes[0]?.kind).toBe('typed');
  expect(state).toEqual(NO_KEYS);
});

test('no key is lost and none comes twice, whatever the times', () => {
  const key = fc.constantFrom(
    ...'abc019-.'.split('').map((character) => keysOf(character, 0, 0)[0]!),
    ...['Enter', 'Tab', 'ArrowLeft', 'F5'].map((name) => keyNamed(name, 0)),
  );
  const timed = fc.tuple(key, fc.nat({ max: 80 }), fc.boolean());
  fc.assert(
    fc.property(
      fc.array(timed, { maxLength: 60, size: 'max' }),
      fc.boolean(),
      (plan, withTimer) => {
        let at = 0;
        const presses = plan.map(([press, pause]) => ({ ...press, at: (at += pause) }));
        const { state, outcomes } = feed(presses, withTimer);
        const seen = outcomes.flatMap((outcome) =>
          outcome.kind === 'scan' ? Array.from(outcome.text) : outcome.keys.map((each) => each.key),
        );
        const all = [...seen, ...state.held.map((each) => each.key)];
        // The suffix of a scan is the scanner's own; every other key arrives.
        const ends = (keys: readonly string[]) =>
          keys.filter((name) => name !== 'Enter' && name !== 'Tab');
        expect(ends(all)).toEqual(ends(presses.map((each) => each.key)));
      },
    ),
    { numRuns: 2000 },
  );
});
