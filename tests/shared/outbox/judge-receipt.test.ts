import { describe, expect, test } from 'vitest';
import { GENESIS } from '../../../shared/log/entry.ts';
import { judgeReceipt, type OwnLog } from '../../../shared/outbox/judge-receipt.ts';

const HASH = { 3: '3'.repeat(64), 10: 'a'.repeat(64), 20: 'b'.repeat(64), 25: 'c'.repeat(64) };
const SENT = { device: 'kiosk-1', from: 11, to: 20, prev: HASH[10], hash: HASH[20], at: 0 };
/** Entries 1 and 2 are no longer kept. */
const OWN: OwnLog = {
  tail: { seq: 25, hash: HASH[25] },
  hashAt: async (seq) => (seq === 3 ? HASH[3] : seq === 25 ? HASH[25] : null),
};

describe('judgeReceipt', () => {
  test.each([
    ['all that was sent', 20, HASH[20]],
    ['what was sent before as well', 25, HASH[25]],
    ['nothing of it', 10, HASH[10]],
    ['less, restored from a back-up', 3, HASH[3]],
    ['nothing at all', 0, GENESIS],
    ['less than we still keep', 2, HASH[3]],
  ])('takes a receipt for %s', async (_what, through, hash) => {
    const receipt = { device: 'kiosk-1', through, hash, receivedAt: 5 };
    expect(await judgeReceipt(receipt, SENT, OWN)).toEqual({ ok: true, receipt });
  });

  test.each([
    ['another device', 'kiosk-2', 20, HASH[20], 'device'],
    ['another hash of what we sent', 'kiosk-1', 20, HASH[25], 'hash'],
    ['another hash of what we hold', 'kiosk-1', 3, HASH[20], 'hash'],
    ['a beginning that is not ours', 'kiosk-1', 0, HASH[20], 'hash'],
    ['more than we sent and no longer keep', 'kiosk-1', 24, HASH[20], 'unknown entry'],
  ])('refuses a receipt for %s', async (_what, device, through, hash, detail) => {
    const receipt = { device, through, hash, receivedAt: 5 };
    expect(await judgeReceipt(receipt, SENT, OWN)).toEqual({
      ok: false,
      failure: { kind: 'receipt-refused', detail },
    });
  });

  test('a receipt for more than we ever wrote: the centre is ahead of copies that were rolled back', async () => {
    const receipt = { device: 'kiosk-1', through: 26, hash: HASH[25], receivedAt: 5 };
    const verdict = await judgeReceipt(receipt, SENT, OWN);
    expect(verdict).toEqual({ ok: false, failure: { kind: 'centre-ahead' } });
  });
});
