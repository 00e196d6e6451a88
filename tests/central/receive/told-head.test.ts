import { expect, test } from 'vitest';
import { judgeTold, type ToldHead } from '../../../central/receive/told-head.ts';
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
const OTHER_LOG = logOf([BEAT, BEAT, BEAT, BEAT], 2_000);
const CONTINUED_LOG = logOf([BEAT, CONTINUED, BEAT, BEAT], 2_000);

function told(log: readonly Entry[], seq: number, toldAt: number): ToldHead {
  const entry = log[seq - 1];
  if (entry === undefined) throw new Error(`no entry ${seq}`);
  return { ...headOf(entry), toldAt };
}

const early = told(TRUE_LOG, 3, 1);

test('what bears it out frees it; what does not reach it yet says nothing', () => {
  expect(judgeTold([early], TRUE_LOG)).toEqual({ replaced: [], open: [] });
  expect(judgeTold([early], TRUE_LOG.slice(0, 2))).toEqual({ replaced: [], open: [early] });
  expect(judgeTold([early], [])).toEqual({ replaced: [], open: [early] });
});

test('another entry in its place: the log was put back to before it was told', () => {
  expect(judgeTold([early], OTHER_LOG.slice(0, 2))).toEqual({ replaced: [], open: [early] });
  expect(judgeTold([early], OTHER_LOG)).toEqual({ replaced: [early], open: [] });
});

test('a longer head frees it of nothing, and one loss is told once', () => {
  const longer = told(OTHER_LOG, 4, 2);
  expect(judgeTold([early, longer], OTHER_LOG)).toEqual({ replaced: [early], open: [] });
  const both = [told(TRUE_LOG, 2, 1), early, longer];
  expect(judgeTold(both, OTHER_LOG)).toEqual({ replaced: [both[0]], open: [] });
});

test('after a loss what the new log is proven by binds on, and a second loss is told too', () => {
  const proven = told(OTHER_LOG, 3, 2);
  const beyond = told(OTHER_LOG, 4, 3);
  const before = told(TRUE_LOG, 4, 1);
  const heads = [before, proven, beyond];
  expect(judgeTold(heads, OTHER_LOG.slice(0, 3))).toEqual({ replaced: [], open: [before, beyond] });
  const again = told(TRUE_LOG, 4, 3);
  const lost = told(TRUE_LOG, 2, 1);
  expect(judgeTold([lost, proven, again], OTHER_LOG)).toEqual({
    replaced: [lost, again],
    open: [],
  });
  expect(judgeTold([lost, proven, again], OTHER_LOG.slice(0, 3)).open).toEqual([again]);
});

test('a break that the device owns up to is told by itself, unless it comes after', () => {
  const none = { replaced: [], open: [] };
  expect(judgeTold([early], CONTINUED_LOG)).toEqual(none);
  expect(judgeTold([early], CONTINUED_LOG.slice(0, 2))).toEqual(none);
  expect(judgeTold([early], logOf([BEAT, BEAT, CONTINUED], 2_000))).toEqual(none);
  const after = logOf([BEAT, BEAT, BEAT, CONTINUED], 2_000);
  expect(judgeTold([early], after).replaced).toEqual([early]);
});

test('owning up to a break gives up nothing that was told of the log behind it', () => {
  const proof = told(CONTINUED_LOG, 3, 5);
  const later = told(TRUE_LOG, 4, 6);
  expect(judgeTold([proof, later], CONTINUED_LOG)).toEqual({ replaced: [later], open: [] });
  expect(judgeTold([proof, later], CONTINUED_LOG.slice(0, 3)).open).toEqual([later]);
});
