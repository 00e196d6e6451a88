import { expect, test } from 'vitest';
import { isSignedBy } from '../../../electron/central/signature.ts';
import {
  anchorBytes,
  anchorRequestSchema,
  type AnchorQuestion,
} from '../../../shared/contract/anchor.ts';
import { EMPTY_HEAD } from '../../../shared/log/chain.ts';
import type { Receipt } from '../../../shared/log/head.ts';
import { centreKeys, listenAs } from '../centre.ts';
import { CODE, enrolmentBody, isEnrolment, openKiosk, type OpenKiosk } from '../open-kiosk.ts';
import { DEVICE } from '../sample-log.ts';
import { tempFolder } from '../temp-folder.ts';

const KEYS = centreKeys();
const HASH = 'a'.repeat(64);
const RECEIPT: Receipt = { device: DEVICE, through: 7, hash: HASH, receivedAt: 9 };
const QUESTION: AnchorQuestion = {
  cause: 'behind-centre',
  store: EMPTY_HEAD,
  journal: EMPTY_HEAD,
  probes: [{ seq: 3, hash: HASH }],
};

interface Bench extends OpenKiosk {
  readonly asked: unknown[];
}

async function enrolled(receipt: Receipt, keys = KEYS): Promise<Bench> {
  const asked: unknown[] = [];
  const central = await listenAs((question) => {
    if (isEnrolment(question)) return { status: 201, body: enrolmentBody(KEYS, DEVICE) };
    asked.push(question.body);
    return { status: 200, body: { receipt: keys.receipt(receipt), held: [3], mayContinue: true } };
  });
  const kiosk = await openKiosk(tempFolder(), central);
  expect(await kiosk.host.enrol(CODE)).toMatchObject({ ok: true });
  return { ...kiosk, asked };
}

test('the question is signed by the device, and the answer is the last receipt from then on', async () => {
  const { host, parts, asked } = await enrolled(RECEIPT);
  const anchor = { seq: 7, hash: HASH };
  expect(await host.askAnchor(QUESTION)).toEqual({
    ok: true,
    anchor,
    held: [3],
    mayContinue: true,
  });
  expect((await host.boot()).receipt).toEqual(RECEIPT);
  const { question, signature } = anchorRequestSchema.parse(asked[0]);
  expect(question).toMatchObject({ ...QUESTION, device: DEVICE });
  expect(isSignedBy(parts.key.publicKey, anchorBytes(question), signature)).toBe(true);
});

test.each([
  ['another device', { ...RECEIPT, device: 'kiosk-2' }, KEYS],
  ['another centre', RECEIPT, centreKeys()],
])('an anchor for %s is refused, and nothing is kept', async (_of, receipt, keys) => {
  const { host } = await enrolled(receipt, keys);
  expect(await host.askAnchor(QUESTION)).toEqual({
    ok: false,
    failure: { kind: 'receipt-refused', detail: 'anchor' },
  });
  expect((await host.boot()).receipt).toBeNull();
});

test('a device that was never enrolled asks nobody', async () => {
  const { host } = await openKiosk(tempFolder(), 'http://127.0.0.1:2');
  expect(await host.askAnchor(QUESTION)).toEqual({ ok: false, failure: { kind: 'not-enrolled' } });
});
