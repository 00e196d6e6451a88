/** One case for each way that sending can go wrong: the real sender over real HTTP, a proxy that misbehaves, the real centre. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { StaffNotice } from '../../shared/outbox/settle.ts';
import { makeCopies } from '../faults/centre/database-copies.ts';
import { PASS, type Behaviour } from '../faults/proxy/behaviour.ts';
import { startFaultProxy, type FaultProxy } from '../faults/proxy/fault-proxy.ts';
import { startCentral, type TestCentral } from '../support/central.ts';
import { enrolKiosk } from '../support/central-kiosk.ts';
import { queryRows } from '../support/postgres.ts';
import { openSyncKiosk, type SyncKiosk } from './sync-kiosk.ts';

const COUNTER = 'quay-3';
const RATINGS = 7;
const POLL = { timeout: 30_000, interval: 20 };
/** The sender gives a batch up after a minute. */
const HALF_OPEN_MS = 110_000;

let central: TestCentral;
let proxy: FaultProxy;
let kiosk: SyncKiosk;

beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => central.close());

beforeEach(async () => {
  proxy = await startFaultProxy(central.url);
  kiosk = await openSyncKiosk(proxy.url, await central.enrolCode(COUNTER));
});
afterEach(async () => {
  await kiosk.close();
  await proxy.close();
});

/** How often each of the kiosk's ratings stands at the centre, in the order of the log. */
async function countedTimes(): Promise<readonly number[]> {
  const rows = await queryRows(
    central.databaseUrl,
    'select count(*)::int as times from rating where device_id = $1 group by seq order by seq',
    [kiosk.device],
  );
  return rows.map(({ times }) => Number(times));
}

async function everythingArrivesOnce(ratings: number): Promise<void> {
  kiosk.sync.kick();
  await expect.poll(() => kiosk.sync.acked(), POLL).toEqual(kiosk.head());
  // A centre that forgot says so at the next beat only.
  await expect.poll(countedTimes, POLL).toEqual(Array.from({ length: ratings }, () => 1));
  await expect.poll(() => kiosk.sync.acked(), POLL).toEqual(kiosk.head());
  const rows = await queryRows(
    central.databaseUrl,
    'select last_seq::int as seq from device where device_id = $1',
    [kiosk.device],
  );
  expect(rows).toEqual([{ seq: kiosk.head().seq }]);
  await expect.poll(() => kiosk.sync.notice(), POLL).toBeNull();
}

function refusal(
  status: number,
  code: string | null,
  retryAfterS: number | null = null,
): Behaviour {
  return { does: 'answer', status, code, retryAfterS };
}

describe('what keeps a batch from its receipt moves no cursor, is told, and passes', () => {
  test.each<[string, Behaviour, StaffNotice | null]>([
    ['no network', { does: 'offline' }, 'centre-unreachable'],
    ['the request cut in its middle', { does: 'cut-request' }, 'centre-unreachable'],
    ['a captive portal: 200 with a page', { does: 'captive-portal' }, 'not-the-centre'],
    ['401 of the centre', refusal(401, 'credential-unknown'), 'enrol-again'],
    ['401 of a proxy', refusal(401, null), 'not-the-centre'],
    ['403 of the centre', refusal(403, 'device-revoked'), 'enrol-again'],
    ['403 of a proxy', refusal(403, null), 'not-the-centre'],
    ['409 fork', refusal(409, 'log-forked'), 'log-refused'],
    ['409 of a proxy', refusal(409, null), 'not-the-centre'],
    ['413 of the centre', refusal(413, 'batch-too-large'), 'log-refused'],
    ['413 of a proxy', refusal(413, null), 'not-the-centre'],
    ['429', refusal(429, 'too-many-tries'), null],
    ['429 with Retry-After', refusal(429, 'too-many-tries', 1), null],
    ['429 of a proxy with Retry-After', refusal(429, null, 1), 'centre-unreachable'],
    ['500', refusal(500, 'internal-error'), 'centre-trouble'],
    ['500 with Retry-After', refusal(500, 'internal-error', 1), 'centre-trouble'],
    ['500 of a proxy', refusal(500, null), 'not-the-centre'],
    ['503', refusal(503, 'busy'), null],
    ['503 with Retry-After', refusal(503, 'busy', 1), null],
    ['503 with an hour to wait, until somebody asks', refusal(503, 'busy', 3_600), null],
    ['503 of a proxy', refusal(503, null), 'centre-unreachable'],
  ])('%s', async (_name, behaviour, notice) => {
    proxy.become(behaviour);
    await kiosk.rate(RATINGS);
    await expect.poll(() => proxy.met(), POLL).toBeGreaterThan(0);
    await expect.poll(() => kiosk.sync.notice(), POLL).toBe(notice);
    expect(kiosk.sync.acked().seq).toBe(0);
    expect(await countedTimes()).toEqual([]);
    proxy.become(PASS);
    await everythingArrivesOnce(RATINGS);
  });

  test('TLS that nobody speaks', async () => {
    const code = await central.enrolCode(COUNTER);
    const address = proxy.url.replace('http:', 'https:');
    await expect(openSyncKiosk(address, code)).rejects.toThrow('unreachable');
    // The code is not used up by a try that never arrived.
    await kiosk.close();
    kiosk = await openSyncKiosk(proxy.url, code);
    await kiosk.rate(1);
    await everythingArrivesOnce(1);
  });
});

describe('what the centre has stored is counted once, whatever becomes of its answer', () => {
  test.each<[string, Behaviour]>([
    ['the answer is lost', { does: 'cut-answer', keep: 'nothing' }],
    ['the answer is cut in its middle', { does: 'cut-answer', keep: 'half' }],
  ])('%s', async (_name, behaviour) => {
    proxy.become(behaviour);
    await kiosk.rate(RATINGS);
    await expect.poll(() => proxy.met(), POLL).toBeGreaterThan(1);
    expect((await countedTimes()).length).toBe(RATINGS);
    expect(kiosk.sync.acked().seq).toBe(0);
    proxy.become(PASS);
    await everythingArrivesOnce(RATINGS);
  });

  test.each<[string, Behaviour]>([
    ['every batch arrives twice, at once', { does: 'duplicate' }],
    ['every batch is late', { does: 'delay', ms: 500 }],
    ['older batches come again after newer ones', { does: 'reorder' }],
  ])('%s', async (_name, behaviour) => {
    proxy.become(behaviour);
    for (let part = 1; part <= 3; part += 1) {
      await kiosk.rate(RATINGS);
      kiosk.sync.kick();
      await expect.poll(() => kiosk.sync.acked(), POLL).toEqual(kiosk.head());
    }
    expect(proxy.met()).toBeGreaterThanOrEqual(3);
    await everythingArrivesOnce(3 * RATINGS);
  });
});

describe('a receipt counts only for the log that it is about', () => {
  test('409 gap from a centre that has everything: goes back, sends again, counts once', async () => {
    await kiosk.rate(RATINGS);
    await expect.poll(() => kiosk.sync.acked(), POLL).toEqual(kiosk.head());
    proxy.become(refusal(409, 'sequence-gap'));
    await kiosk.rate(1);
    await expect.poll(() => kiosk.sync.acked().seq, POLL).toBe(0);
    proxy.become(PASS);
    await everythingArrivesOnce(RATINGS + 1);
  });

  test('the receipt of another device', async () => {
    const other = await enrolKiosk(central.url, await central.enrolCode(COUNTER));
    other.append({ kind: 'device.stopped', body: { reason: 'quit' } });
    proxy.knowForeign(JSON.stringify((await other.send(other.log)).body));
    proxy.become({ does: 'foreign-receipt' });
    await kiosk.rate(RATINGS);
    await expect.poll(() => kiosk.sync.notice(), POLL).toBe('receipt-refused');
    expect(kiosk.sync.acked().seq).toBe(0);
    proxy.become(PASS);
    await everythingArrivesOnce(RATINGS);
  });

  test('a receipt of our own that was given before', async () => {
    await kiosk.rate(RATINGS);
    await expect.poll(() => kiosk.sync.acked(), POLL).toEqual(kiosk.head());
    const before = kiosk.sync.acked();
    proxy.become({ does: 'replayed-receipt' });
    await kiosk.rate(RATINGS);
    await expect.poll(() => proxy.met(), POLL).toBeGreaterThan(1);
    expect(kiosk.sync.acked().seq).toBeLessThanOrEqual(before.seq);
    proxy.become(PASS);
    await everythingArrivesOnce(2 * RATINGS);
  });
});

describe('two that send, and a centre that forgets', () => {
  test('two senders on one log', async () => {
    const twin = kiosk.startTwin();
    for (let part = 1; part <= 3; part += 1) {
      await kiosk.rate(RATINGS);
      kiosk.sync.kick();
      twin.kick();
    }
    await everythingArrivesOnce(3 * RATINGS);
    await expect.poll(() => twin.acked(), POLL).toEqual(kiosk.head());
    expect(await countedTimes()).toEqual(Array.from({ length: 3 * RATINGS }, () => 1));
  });

  test('a centre restored from an older back-up gets again what it lacks', async () => {
    const { pathname } = new URL(central.databaseUrl);
    const copies = makeCopies(inject('postgres').maintenance, pathname.slice(1));
    await kiosk.rate(RATINGS);
    await expect.poll(() => kiosk.sync.acked(), POLL).toEqual(kiosk.head());
    await copies.take();
    await kiosk.rate(RATINGS);
    kiosk.sync.kick();
    await expect.poll(() => kiosk.sync.acked(), POLL).toEqual(kiosk.head());
    await copies.restore();
    await expect.poll(countedTimes, POLL).toHaveLength(RATINGS);
    await everythingArrivesOnce(2 * RATINGS);
  });
});

test(
  'a connection that is half open is given up, and the log goes on over another',
  { timeout: HALF_OPEN_MS },
  async () => {
    proxy.become({ does: 'half-open' });
    await kiosk.rate(RATINGS);
    await expect.poll(() => proxy.met(), POLL).toBe(1);
    // The line works again, but the connection that hangs never ends by itself.
    proxy.become(PASS);
    await expect
      .poll(() => kiosk.sync.acked(), { timeout: HALF_OPEN_MS, interval: 200 })
      .toEqual(kiosk.head());
    await everythingArrivesOnce(RATINGS);
  },
);
