import { expect, test } from 'vitest';
import { checkReceipt } from '../../../electron/central/receipt.ts';
import { headOf } from '../../../shared/log/chain.ts';
import { batchHead, type Receipt } from '../../../shared/log/head.ts';
import { centreKeys } from '../centre.ts';
import { DEVICE, firstEntries } from '../sample-log.ts';

const CENTRE = centreKeys();
const ENTRIES = firstEntries(8);
const OTHER_HASH = 'f'.repeat(64);

function hashOf(seq: number): string {
  return ENTRIES[seq - 1]?.hash ?? '0'.repeat(64);
}

/** Entries 4 to 6 of 8 were sent; 1 and 2 are no longer kept. */
function verdictOn(change: Partial<Receipt>, keys = CENTRE) {
  const sent = batchHead(ENTRIES.slice(3, 6), 0);
  const last = ENTRIES.at(-1);
  if (sent === null || last === undefined) throw new Error('no entries');
  const receipt = { device: DEVICE, through: 6, hash: hashOf(6), receivedAt: 1, ...change };
  return checkReceipt(keys.receipt(receipt), {
    centreKey: CENTRE.publicKey,
    sent,
    journalTail: headOf(last),
    hashAt: async (seq) => (seq < 3 ? null : hashOf(seq)),
  });
}

test.each<[string, Partial<Receipt>]>([
  ['all that was sent', {}],
  ['a part of it', { through: 5, hash: hashOf(5) }],
  ['none of it, what came before is held', { through: 3, hash: hashOf(3) }],
  ['more than was sent, all of it ours', { through: 8, hash: hashOf(8) }],
  ['so little that we no longer know its hash', { through: 1, hash: OTHER_HASH }],
  ['nothing at all, after a restore', { through: 0, hash: '0'.repeat(64) }],
])('takes a receipt for %s', async (_name, change) => {
  expect(await verdictOn(change)).toMatchObject({ ok: true, receipt: change });
});

test.each<[string, Partial<Receipt>, string]>([
  ['another device', { device: 'kiosk-2' }, 'device'],
  ['another hash at the end', { hash: OTHER_HASH }, 'hash'],
  ['another hash inside', { through: 5, hash: OTHER_HASH }, 'hash'],
  ['another hash before', { through: 3, hash: OTHER_HASH }, 'hash'],
  ['more than we ever wrote', { through: 9, hash: OTHER_HASH }, 'beyond our log'],
])('refuses a receipt for %s', async (_name, change, detail) => {
  expect(await verdictOn(change)).toEqual({ ok: false, detail });
});

test('refuses what another key signed', async () => {
  expect(await verdictOn({}, centreKeys())).toEqual({ ok: false, detail: 'signature' });
});
