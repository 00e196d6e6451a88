import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isSignedBy } from '../../../electron/central/signature.ts';
import { openJournal } from '../../../electron/journal/journal.ts';
import { viewOf } from '../../../shared/contract/kiosk-view.ts';
import { EMPTY_HEAD } from '../../../shared/log/chain.ts';
import { enrolmentBytes, enrolmentRequestSchema } from '../../../shared/contract/wire.ts';
import { centreKeys, kioskConfig, listenAs, problemReply, type Asked } from '../centre.ts';
import { CODE, enrolmentBody, openKiosk } from '../open-kiosk.ts';
import { DEVICE, firstEntries } from '../sample-log.ts';
import { tempFolder } from '../temp-folder.ts';

const KEYS = centreKeys();

test('a device is enrolled once and knows itself after every start', async () => {
  const folder = tempFolder();
  const asked: Asked[] = [];
  const central = await listenAs((question) => {
    asked.push(question);
    return { status: 201, body: enrolmentBody(KEYS, DEVICE) };
  });
  const { host, parts } = await openKiosk(folder, central);
  expect(await host.boot()).toMatchObject({ device: null, view: null, receipt: null });
  const view = viewOf(kioskConfig());
  expect(await host.enrol(' abcd-2345 ')).toEqual({ ok: true, device: DEVICE, view });
  const { publicKey } = parts.key;
  expect(asked[0]?.body).toMatchObject({ code: CODE, publicKey, app: '0.1.0', host: 'electron' });
  const { proof } = enrolmentRequestSchema.parse(asked[0]?.body);
  expect(isSignedBy(publicKey, enrolmentBytes({ code: CODE, publicKey }), proof)).toBe(true);
  const again = await openKiosk(folder, null);
  expect(await again.host.boot()).toMatchObject({ host: 'electron', device: DEVICE, view });
  expect(again.parts.state.identity()?.central).toBe(central);
  const moved = await openKiosk(folder, 'http://127.0.0.1:2');
  expect(moved.parts.state.identity()?.central).toBe('http://127.0.0.1:2');
});

test('a device that enrols again says, signed, which it was, for a centre that may have forgotten it', async () => {
  const folder = tempFolder();
  const asked: Asked[] = [];
  const central = await listenAs((question) => {
    asked.push(question);
    return { status: 201, body: enrolmentBody(KEYS, DEVICE) };
  });
  const { host, parts } = await openKiosk(folder, central);
  await host.enrol(CODE);
  await host.enrol(CODE);
  const [first, second] = asked.map(({ body }) => enrolmentRequestSchema.parse(body));
  expect(first?.former).toBeUndefined();
  const former = {
    device: DEVICE,
    unit: kioskConfig().unit.id,
    centreKey: parts.state.identity()?.centreKey,
  };
  expect(second?.former).toEqual(former);
  if (second === undefined) throw new Error('asked once only');
  expect(isSignedBy(parts.key.publicKey, enrolmentBytes(second), second.proof)).toBe(true);
});

test.each([
  ['a code of the wrong form', 'ABCD', 'enrolment-code-refused'],
  ['a code the centre refuses', CODE, 'enrolment-code-refused'],
])('%s leaves the device as it was', async (_name, code, problem) => {
  const central = await listenAs(() => problemReply('enrolment-code-refused', 403));
  const folder = tempFolder();
  const { host } = await openKiosk(folder, central);
  const failure = { kind: 'problem', code: problem, expected: null, retryAfterMs: null };
  expect(await host.enrol(code)).toEqual({ ok: false, failure });
  expect(existsSync(join(folder, 'device', 'identity.json'))).toBe(false);
});

test('a config that the centre did not sign for this device enrols nothing', async () => {
  const body = enrolmentBody(KEYS, 'kiosk-2');
  const central = await listenAs(() => ({ status: 201, body: { ...body, device: DEVICE } }));
  const { host } = await openKiosk(tempFolder(), central);
  expect(await host.enrol(CODE)).toMatchObject({ ok: false, failure: { kind: 'not-the-centre' } });
  expect((await host.boot()).device).toBeNull();
});

test('the log of a device that this no longer is, is kept beside ours, on record', async () => {
  const central = await listenAs(() => ({ status: 201, body: enrolmentBody(KEYS, 'kiosk-2') }));
  const folder = tempFolder();
  const { host } = await openKiosk(folder, central);
  const entries = firstEntries(2);
  for (const entry of entries) await host.journalAppend(entry);
  expect(await host.enrol(CODE)).toMatchObject({ ok: true, device: 'kiosk-2' });
  expect(await host.boot()).toMatchObject({
    device: 'kiosk-2',
    journal: EMPTY_HEAD,
    recovered: [{ what: 'journal-set-aside', entries: 2 }],
  });
  const aside = await openJournal(join(folder, 'journal-aside-1'), () => undefined);
  onTestFinished(() => aside.close());
  expect(await aside.read(1, 9)).toEqual(entries);
});

test('without a centre there is nowhere to enrol', async () => {
  const { host } = await openKiosk(tempFolder(), null);
  expect(await host.enrol(CODE)).toEqual({ ok: false, failure: { kind: 'not-enrolled' } });
});
