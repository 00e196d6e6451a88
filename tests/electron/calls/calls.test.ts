import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSignedBy } from '../../../electron/central/signature.ts';
import { viewOf } from '../../../shared/contract/kiosk-view.ts';
import { batchRequestSchema } from '../../../shared/contract/wire.ts';
import { headBytes, type Receipt } from '../../../shared/log/head.ts';
import {
  centreKeys,
  kioskConfig,
  listenAs,
  problemReply,
  type Asked,
  type Reply,
} from '../centre.ts';
import { CODE, enrolmentBody, isEnrolment, openKiosk, TOKEN } from '../open-kiosk.ts';
import { DEVICE, firstEntries, MONDAY_MS } from '../sample-log.ts';
import { tempFolder } from '../temp-folder.ts';

const KEYS = centreKeys();
const ENTRIES = firstEntries(3);
const LAST_HASH = ENTRIES.at(-1)?.hash ?? '';

/** An enrolled kiosk whose centre answers everything after the enrolment with `answer`. */
async function enrolledKiosk(answer: (asked: Asked) => Reply) {
  const folder = tempFolder();
  const asked: Asked[] = [];
  const central = await listenAs((question) => {
    if (isEnrolment(question)) return { status: 201, body: enrolmentBody(KEYS, DEVICE) };
    asked.push(question);
    return answer(question);
  });
  const kiosk = await openKiosk(folder, central);
  await kiosk.host.enrol(CODE);
  for (const entry of ENTRIES) await kiosk.host.journalAppend(entry);
  return { ...kiosk, folder, asked };
}

function receipted(change: Partial<Receipt> = {}, keys = KEYS): Reply {
  const receipt = { device: DEVICE, through: 3, hash: LAST_HASH, receivedAt: 9, ...change };
  const verdicts = [
    { seq: 1, verdict: 'stored' },
    { seq: 2, verdict: 'duplicate' },
    { seq: 3, verdict: 'quarantined', code: 'unknown-clerk' },
  ];
  return { status: 200, body: { receipt: keys.receipt(receipt), verdicts } };
}

describe('sendBatch', () => {
  test('sends a signed run and remembers the receipt over a restart', async () => {
    const { host, parts, asked, folder } = await enrolledKiosk(() => receipted());
    const outcome = await host.sendBatch(ENTRIES);
    const receipt = { device: DEVICE, through: 3, hash: LAST_HASH, receivedAt: 9 };
    expect(outcome).toEqual({ ok: true, receipt, quarantined: 1 });
    const [question] = asked;
    expect(question).toMatchObject({ method: 'POST', path: '/v1/batches' });
    expect(question?.headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      'content-encoding': 'gzip',
    });
    const { head, entries } = batchRequestSchema.parse(question?.body);
    expect(entries).toEqual(ENTRIES);
    expect(head.head).toMatchObject({ device: DEVICE, from: 1, to: 3, at: MONDAY_MS });
    expect(isSignedBy(parts.key.publicKey, headBytes(head.head), head.signature)).toBe(true);
    const again = await openKiosk(folder, null);
    expect(await again.host.boot()).toMatchObject({ receipt, journal: { seq: 3 } });
  });

  test.each<[string, () => Reply, object]>([
    ['a receipt of another centre', () => receipted({}, centreKeys()), { kind: 'receipt-refused' }],
    [
      'a receipt for another log',
      () => receipted({ hash: 'a'.repeat(64) }),
      { kind: 'receipt-refused' },
    ],
    [
      'a receipt for another device',
      () => receipted({ device: 'kiosk-9' }),
      { kind: 'receipt-refused' },
    ],
    [
      '200 without a receipt',
      () => ({ status: 200, body: { ok: true } }),
      { kind: 'not-the-centre' },
    ],
    [
      'a portal',
      () => ({ status: 200, type: 'text/html', body: '<p>' }),
      { kind: 'not-the-centre' },
    ],
    [
      'a gap',
      () => problemReply('sequence-gap', 409, { expected: 1 }),
      { code: 'sequence-gap', expected: 1 },
    ],
    [
      'an unknown token',
      () => problemReply('credential-unknown', 401),
      { code: 'credential-unknown' },
    ],
    ['a revoked device', () => problemReply('device-revoked', 403), { code: 'device-revoked' }],
  ])('%s is a failure, and everything stays where it is', async (_name, answer, failure) => {
    const { host } = await enrolledKiosk(answer);
    expect(await host.sendBatch(ENTRIES)).toMatchObject({ ok: false, failure });
    expect(await host.boot()).toMatchObject({ device: DEVICE, receipt: null, journal: { seq: 3 } });
    expect(await host.journalRead(1, 10)).toEqual(ENTRIES);
  });

  test('a device that is not enrolled sends nothing', async () => {
    const { host } = await openKiosk(tempFolder(), 'http://127.0.0.1:1');
    const failure = { kind: 'not-enrolled' };
    expect(await host.sendBatch(ENTRIES)).toEqual({ ok: false, failure });
    expect(await host.refreshConfig()).toEqual({ ok: false, failure });
    const nobody = { clerk: null, waitingSince: null, clerkForMs: null };
    const beat = { head: { seq: 0, hash: LAST_HASH }, acked: 0, ...nobody };
    expect(await host.beat(beat)).toEqual({ ok: false, failure });
  });
});

describe('refreshConfig', () => {
  const newer = kioskConfig({ openingHours: [{ weekday: 2, from: 450, to: 690 }] });

  test('asks with the version it has, and keeps a newer config over a restart', async () => {
    const { host, asked, folder } = await enrolledKiosk(() => ({
      status: 200,
      body: KEYS.config(DEVICE, newer),
    }));
    const view = viewOf(newer);
    expect(await host.refreshConfig()).toEqual({ ok: true, view, changed: true });
    expect(asked[0]?.headers['if-none-match']).toBe(`"${kioskConfig().version}"`);
    expect((await (await openKiosk(folder, null)).host.boot()).view).toEqual(view);
  });

  test('304 keeps the config in use', async () => {
    const { host } = await enrolledKiosk(() => ({ status: 304 }));
    const view = viewOf(kioskConfig());
    expect(await host.refreshConfig()).toEqual({ ok: true, view, changed: false });
  });

  test.each<[string, object]>([
    ['that another centre signed', centreKeys().config(DEVICE, newer)],
    ['that was signed for another device', KEYS.config('kiosk-2', newer)],
    [
      'whose content was changed after signing',
      {
        ...KEYS.config(DEVICE, newer),
        config: { ...newer, openingHours: [] },
      },
    ],
  ])('a config %s is refused, the one in use stays', async (_name, body) => {
    const { host } = await enrolledKiosk(() => ({ status: 200, body }));
    const refused = { ok: false, failure: { kind: 'not-the-centre', detail: 'config signature' } };
    expect(await host.refreshConfig()).toEqual(refused);
    expect((await host.boot()).view?.version).toBe(kioskConfig().version);
  });

  test('a damaged config file gives the last good config and a named report', async () => {
    const { host, folder } = await enrolledKiosk(() => ({
      status: 200,
      body: KEYS.config(DEVICE, newer),
    }));
    await host.refreshConfig();
    writeFileSync(join(folder, 'device', 'config.json'), '{"config":');
    const again = await openKiosk(folder, null);
    expect((await again.host.boot()).view?.version).toBe(kioskConfig().version);
    expect(again.reports).toEqual(['file-damaged', 'previous-file-used']);
  });
});

test('beat tells the state and measures the clock', async () => {
  const { host, asked } = await enrolledKiosk(() => ({
    status: 200,
    body: { centreTime: MONDAY_MS + 700, configVersion: 'b'.repeat(64), receivedThrough: 2 },
  }));
  const clerk = { clerk: 'clerk-1', waitingSince: 9, clerkForMs: 60_000 };
  const beat = { head: { seq: 3, hash: LAST_HASH }, acked: 2, ...clerk };
  const verdict = await host.beat(beat);
  expect(verdict).toMatchObject({ ok: true, offsetMs: 700, roundTripMs: 0, receivedThrough: 2 });
  expect(verdict).toMatchObject({ clerkElsewhere: false });
  expect(asked[0]).toMatchObject({
    path: '/v1/heartbeats',
    body: { ...beat, at: MONDAY_MS, mono: 5 },
  });
});
