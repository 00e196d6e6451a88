import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { KioskHost } from '../../../shared/contract/ipc.ts';
import { viewOf } from '../../../shared/contract/kiosk-view.ts';
import { EMPTY_HEAD, headOf } from '../../../shared/log/chain.ts';
import { makeStoredKey, openKey } from '../../../renderer/host/device-key.ts';
import { makeBrowserHost } from '../../../renderer/host/open-browser-host.ts';
import { chainOf } from '../../shared/log/arbitraries.ts';
import { beat, DEVICE } from '../db/sample.ts';
import { CODE, json, problem, SignedCentre, withPins } from './signed-centre.ts';
import { bytesOf, freshFolder, openWorker, overwrite } from './worker-bench.ts';

const LOG = chainOf(Array.from({ length: 6 }, (_, index) => beat(index)));
const ORIGIN = 'https://centre.example';
const BEAT = { head: EMPTY_HEAD, acked: 0, clerk: null, waitingSince: null, clerkForMs: null };

let centre: SignedCentre;
let folder: string;
let host: KioskHost;
let end: () => void;

async function openHost(): Promise<void> {
  const worker = await openWorker(folder);
  ({ end } = worker);
  host = await makeBrowserHost(worker.calls, worker.files, ORIGIN);
}

async function openEnrolled(entries = LOG): Promise<void> {
  expect(await host.enrol(CODE)).toMatchObject({ ok: true });
  for (const entry of entries) await host.journalAppend(entry);
}

beforeEach(async () => {
  centre = await SignedCentre.open();
  vi.stubGlobal('fetch', centre.fetch);
  folder = freshFolder();
  await openHost();
});

test.each([
  ['cut', (text: string) => text.slice(0, -20), [{ what: 'journal-tail-trimmed', entries: 1 }]],
  [
    'edited',
    (text: string) => text.replace('"mono":2', '"mono":9'),
    [{ what: 'journal-altered', entries: 4 }],
  ],
  ['untouched', (text: string) => text, []],
])('a start says that the journal was %s', async (_what, harm, recovered) => {
  await openEnrolled();
  end();
  const text = new TextDecoder().decode(await bytesOf(folder, 'journal.ndjson'));
  await overwrite(folder, 'journal.ndjson', new TextEncoder().encode(harm(text)));
  await openHost();
  expect((await host.boot()).recovered).toEqual(recovered);
});

describe('enrolment', () => {
  test('gives the device its name, its config and a place in both that outlives the tab', async () => {
    expect(await host.boot()).toMatchObject({ host: 'browser', device: null, view: null });
    const enrolled = await host.enrol(' abcd-2345 ');
    const view = viewOf(centre.config);
    expect(enrolled).toEqual({ ok: true, device: DEVICE, view });
    const before = await host.boot();
    end();
    await openHost();
    const after = await host.boot();
    expect(after).toMatchObject({ device: DEVICE, view, journal: EMPTY_HEAD, receipt: null });
    expect(after.boot).toMatch(/^[0-9a-f]{16}$/);
    expect(after.boot).not.toBe(before.boot);
  });

  test('a code that cannot be one is not even asked about', async () => {
    expect(await host.enrol('ABCD')).toMatchObject({
      failure: { kind: 'problem', code: 'enrolment-code-refused' },
    });
    expect(centre.asked).toEqual([]);
  });

  test('a config that another centre signed is refused, and nothing is kept', async () => {
    centre.impostor = await openKey(await makeStoredKey());
    expect(await host.enrol(CODE)).toMatchObject({ failure: { kind: 'not-the-centre' } });
    expect((await host.boot()).device).toBeNull();
  });

  test('the log of a device that this no longer is, is kept beside ours, on record', async () => {
    await openEnrolled();
    const { journal } = await host.boot();
    centre.device = 'kiosk-2';
    expect(await host.enrol(CODE)).toMatchObject({ ok: true, device: 'kiosk-2' });
    expect(await host.boot()).toMatchObject({
      device: 'kiosk-2',
      journal: EMPTY_HEAD,
      recovered: [{ what: 'journal-set-aside', entries: journal.seq }],
    });
  });

  test('the same key is offered again after the tab was closed', async () => {
    await openEnrolled([]);
    const { deviceKey } = centre;
    end();
    await openHost();
    await host.enrol(CODE);
    expect(centre.deviceKey).toBe(deviceKey);
  });
});

describe('a batch', () => {
  test('is signed and packed; its receipt is kept', async () => {
    await openEnrolled();
    const receipt = { device: DEVICE, through: 4, hash: LOG[3]!.hash, receivedAt: 7 };
    expect(await host.sendBatch(LOG.slice(0, 4))).toEqual({ ok: true, receipt, quarantined: 0 });
    end();
    await openHost();
    expect(await host.boot()).toMatchObject({ receipt, journal: headOf(LOG[5]!) });
  });

  test.each([
    ['a receipt that another key signed', 'signature'],
    ['a receipt for another device', 'device'],
    ['a receipt with another hash', 'hash'],
  ])('%s moves nothing', async (what, detail) => {
    await openEnrolled();
    if (detail === 'signature') centre.impostor = await openKey(await makeStoredKey());
    centre.bendReceipt = (receipt) => {
      if (detail === 'device') return { ...receipt, device: 'kiosk-2' };
      return detail === 'hash' ? { ...receipt, hash: 'f'.repeat(64) } : receipt;
    };
    expect(await host.sendBatch(LOG), what).toEqual({
      ok: false,
      failure: { kind: 'receipt-refused', detail },
    });
    expect((await host.boot()).receipt).toBeNull();
  });

  test('a receipt for more than we ever wrote moves nothing, and says that the centre is ahead', async () => {
    await openEnrolled();
    centre.bendReceipt = (receipt) => ({ ...receipt, through: 99 });
    expect(await host.sendBatch(LOG)).toEqual({ ok: false, failure: { kind: 'centre-ahead' } });
    expect((await host.boot()).receipt).toBeNull();
  });

  test.each<readonly [string, () => Response | Promise<Response>, object]>([
    ['nobody answers', () => Promise.reject(new TypeError('failed')), { kind: 'unreachable' }],
    ['a captive portal', () => new Response('<html>Wi-Fi'), { kind: 'not-the-centre' }],
    ['another program', () => json({ status: 'ok' }), { kind: 'not-the-centre' }],
    [
      'a proxy without its centre',
      () => new Response('', { status: 502 }),
      { kind: 'unreachable' },
    ],
    ['a redirect', () => Response.redirect(`${ORIGIN}/login`, 302), { kind: 'not-the-centre' }],
    [
      'a busy centre',
      () => problem('busy', {}, { 'retry-after': '30' }),
      { kind: 'problem', code: 'busy', retryAfterMs: 30_000 },
    ],
    [
      'a gap',
      () => problem('sequence-gap', { expected: 3 }),
      { kind: 'problem', code: 'sequence-gap', expected: 3 },
    ],
    ['a revoked device', () => problem('device-revoked'), { code: 'device-revoked' }],
  ])('%s is told by name', async (_what, instead, failure) => {
    await openEnrolled();
    centre.instead = instead;
    expect(await host.sendBatch(LOG)).toMatchObject({ ok: false, failure });
  });

  test('before enrolment there is nobody to send to', async () => {
    expect(await host.sendBatch(LOG)).toEqual({ ok: false, failure: { kind: 'not-enrolled' } });
    expect(await host.beat(BEAT)).toEqual({ ok: false, failure: { kind: 'not-enrolled' } });
    expect(await host.refreshConfig()).toEqual({ ok: false, failure: { kind: 'not-enrolled' } });
    expect(centre.asked).toEqual([]);
  });
});

describe('the config', () => {
  test('is taken over when it is new, and kept when it is not', async () => {
    await openEnrolled([]);
    expect(await host.refreshConfig()).toMatchObject({ ok: true, changed: false });
    const verifier = { clerk: 'clerk-1', salt: '00'.repeat(16), verifier: '1'.repeat(64) };
    centre.config = withPins([verifier]);
    const refreshed = await host.refreshConfig();
    expect(refreshed).toMatchObject({ ok: true, changed: true });
    expect(JSON.stringify(refreshed)).not.toContain(verifier.verifier);
    end();
    await openHost();
    expect((await host.boot()).view?.version).toBe(centre.config.version);
  });

  test.each([
    [
      'signed by another key',
      async () => {
        centre.impostor = await openKey(await makeStoredKey());
      },
    ],
    [
      'with a version that is not its own',
      async () => {
        centre.config = { ...centre.config, version: 'c'.repeat(64) };
      },
    ],
  ])('%s is not taken over', async (_what, spoil) => {
    await openEnrolled([]);
    const before = (await host.boot()).view;
    centre.config = withPins([{ clerk: 'clerk-1', salt: '00', verifier: '1'.repeat(64) }]);
    await spoil();
    expect(await host.refreshConfig()).toMatchObject({ failure: { kind: 'not-the-centre' } });
    expect((await host.boot()).view).toEqual(before);
  });

  test('one that was spoilt on the disk counts as none', async () => {
    await openEnrolled([]);
    end();
    for (const slot of ['config-a.json', 'config-b.json'])
      await overwrite(folder, slot, new TextEncoder().encode('{"config":'));
    await openHost();
    expect(await host.boot()).toMatchObject({ device: DEVICE, view: null });
    expect(await host.refreshConfig()).toMatchObject({ ok: true, changed: true });
  });
});

test('a beat tells how far the clocks are apart', async () => {
  await openEnrolled([]);
  const answer = await host.beat(BEAT);
  if (!answer.ok) throw new Error('no answer');
  expect(Math.abs(answer.offsetMs - 3_600_000)).toBeLessThan(5_000);
  expect(answer).toMatchObject({ configVersion: centre.config.version, receivedThrough: 0 });
});
