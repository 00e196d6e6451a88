import { describe, expect, test } from 'vitest';
import { DEVICE_PROBLEM_CODES } from '../../../shared/contract/problem.ts';
import { nextRun } from '../../../shared/outbox/next-run.ts';
import { settle, type SendOutcome } from '../../../shared/outbox/settle.ts';

const SENT = { from: 11, to: 20 };
const HASH = 'a'.repeat(64);

function receipt(through: number): SendOutcome {
  return {
    ok: true,
    quarantined: 0,
    receipt: { device: 'kiosk-1', through, hash: HASH, receivedAt: 0 },
  };
}
function problem(
  code: (typeof DEVICE_PROBLEM_CODES)[number],
  expected: number | null = null,
  retryAfterMs: number | null = null,
): SendOutcome {
  return { ok: false, failure: { kind: 'problem', code, expected, retryAfterMs } };
}

describe('settle', () => {
  test('moves on by what the receipt says, also when the centre already had more or only a part', () => {
    expect(settle(receipt(20), SENT)).toEqual({
      next: 'advance',
      through: { seq: 20, hash: HASH },
    });
    expect(settle(receipt(35), SENT)).toEqual({
      next: 'advance',
      through: { seq: 35, hash: HASH },
    });
    expect(settle(receipt(15), SENT)).toEqual({
      next: 'advance',
      through: { seq: 15, hash: HASH },
    });
  });

  test('goes back when the centre holds less than what was offered: it was restored from a back-up', () => {
    expect(settle(receipt(4), SENT)).toEqual({ next: 'rewind', toSeq: 4 });
    expect(settle(problem('sequence-gap', 5), SENT)).toEqual({ next: 'rewind', toSeq: 4 });
  });

  test('a gap that the centre places inside or after the run does not loop: staff are told', () => {
    expect(settle(problem('sequence-gap', 11), SENT)).toEqual({
      next: 'retry',
      afterMs: null,
      tellStaff: 'log-refused',
    });
    expect(settle(problem('sequence-gap'), SENT)).toMatchObject({
      next: 'retry',
      tellStaff: 'log-refused',
    });
  });

  const REALIGNED = { 'log-forked': 'log-refused', 'chain-broken': 'copies-broken' } as const;
  const RETRIED = DEVICE_PROBLEM_CODES.filter((code) => !Object.hasOwn(REALIGNED, code));

  test.each(RETRIED)('%s keeps everything and is tried again', (code) => {
    expect(settle(problem(code), SENT).next).toBe('retry');
  });

  test.each(Object.entries(REALIGNED))(
    '%s keeps everything and asks where the log goes on: %s',
    (code, cause) => {
      const settlement = { next: 'realign', cause, tellStaff: 'log-refused' };
      expect(settle(problem(code as keyof typeof REALIGNED), SENT)).toEqual(settlement);
    },
  );

  test('a centre that holds more than we do says where the log goes on', () => {
    expect(settle({ ok: false, failure: { kind: 'centre-ahead' } }, SENT)).toMatchObject({
      next: 'realign',
      cause: 'behind-centre',
    });
  });

  test('a busy centre is waited for as long as it asks, and nobody is alarmed', () => {
    expect(settle(problem('busy', null, 30_000), SENT)).toEqual({
      next: 'retry',
      afterMs: 30_000,
      tellStaff: null,
    });
  });

  test.each([
    ['too-busy', 'centre-unreachable'],
    ['too-large', 'not-the-centre'],
  ] as const)('whoever turns us away as %s is waited for', (why, tellStaff) => {
    const failure = { kind: 'turned-away', why, retryAfterMs: 40_000 } as const;
    expect(settle({ ok: false, failure }, SENT)).toEqual({
      next: 'retry',
      afterMs: 40_000,
      tellStaff,
    });
  });

  test.each([
    [{ kind: 'unreachable' }, 'centre-unreachable'],
    [{ kind: 'not-the-centre', detail: 'text/html' }, 'not-the-centre'],
    [{ kind: 'receipt-refused', detail: 'other device' }, 'receipt-refused'],
    [{ kind: 'not-enrolled' }, 'enrol-again'],
  ] as const)('%o is told to staff as %s', (failure, tellStaff) => {
    expect(settle({ ok: false, failure }, SENT)).toEqual({
      next: 'retry',
      afterMs: null,
      tellStaff,
    });
  });

  test.each(['credential-unknown', 'device-revoked'] as const)(
    '%s asks for a new enrolment',
    (code) => {
      expect(settle(problem(code), SENT)).toMatchObject({ tellStaff: 'enrol-again' });
    },
  );
});

test('nextRun offers what is not receipted, at most the limit', () => {
  expect(nextRun(0, 0, 500)).toBeNull();
  expect(nextRun(7, 7, 500)).toBeNull();
  expect(nextRun(7, 9, 500)).toEqual({ from: 8, to: 9 });
  expect(nextRun(0, 1_201, 500)).toEqual({ from: 1, to: 500 });
});
