import { expect, test } from 'vitest';
import { judgeTold } from '../../../central/receive/told-head.ts';
import { EMPTY_HEAD, headOf, seal } from '../../../shared/log/chain.ts';
import type { Draft, Entry } from '../../../shared/log/entry.ts';

const STAMP = { device: 'd-1', at: 1_000, mono: 0, boot: '0123456789abcdef' };
const BEAT: Draft = { kind: 'heartbeat', body: { unsynced: 0, clerk: null } };
const CONTINUED: Draft = {
  kind: 'log.continued',
  body: { cause: 'copies-rolled-back', store: EMPTY_HEAD, journal: EMPTY_HEAD, carried: 0 },
};

function logOf(drafts: readonly Draft[], at = STAMP.at): readonly Entry[] {
  const log: Entry[] = [];
  for (const draft of drafts) {
    const last = log.at(-1);
    log.push(seal(last === undefined ? EMPTY_HEAD : headOf(last), draft, { ...STAMP, at }));
  }
  return log;
}

const TRUE_LOG = logOf([BEAT, BEAT, BEAT, BEAT]);
const told = headOf(TRUE_LOG[2] as Entry);

test('what bears it out, or does not reach it yet, says nothing', () => {
  expect(judgeTold(told, TRUE_LOG)).toBe('open');
  expect(judgeTold(told, TRUE_LOG.slice(0, 2))).toBe('open');
  expect(judgeTold(told, [])).toBe('open');
});

test('another entry in its place: the log was put back to before it was told', () => {
  const other = logOf([BEAT, BEAT, BEAT, BEAT], 2_000);
  expect(judgeTold(told, other.slice(0, 2))).toBe('open');
  expect(judgeTold(told, other)).toBe('replaced');
});

test('a break that the device owns up to is told by itself, unless it comes after', () => {
  expect(judgeTold(told, logOf([BEAT, CONTINUED, BEAT, BEAT], 2_000))).toBe('given-up');
  expect(judgeTold(told, logOf([BEAT, BEAT, CONTINUED], 2_000))).toBe('given-up');
  expect(judgeTold(told, logOf([BEAT, BEAT, BEAT, CONTINUED], 2_000))).toBe('replaced');
});
