import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KioskView } from '../../../shared/contract/ipc.ts';
import { EMPTY_HEAD } from '../../../shared/log/chain.ts';
import { DEVICE } from './memory-log.ts';
import { SimulatedCentre, TROUBLES } from './simulated-centre.ts';
import { append, bench, HOUR_MS, LONG_ENOUGH_MS, VERSION } from './sync-bench.ts';

describe('sync', () => {
  test('sends what is new within about a second, in one batch', async () => {
    const it = bench();
    await it.time.pass(0);
    append(it, 1);
    await it.time.pass(900);
    append(it, 1);
    expect(it.centre.sizes).toEqual([]);
    await it.time.pass(200);
    expect(it.centre.sizes).toEqual([2]);
    expect(it.sync.acked()).toEqual(it.log.head());
    expect(it.sync.receiptAt()).toBe(1_790_000_000_002);
  });

  test('works off a backlog in batches of 500 without waiting in between', async () => {
    const it = bench();
    append(it, 1_730);
    await it.time.pass(2_000);
    expect(it.centre.sizes).toEqual([500, 500, 500, 230]);
    expect(it.centre.stored).toBe(1_730);
  });

  test('with the centre down for hours it waits up to five minutes, tells staff, and catches up', async () => {
    const it = bench(Array.from({ length: 10_000 }, () => 'down' as const));
    append(it, 3);
    await it.time.pass(4 * HOUR_MS);
    const tries = it.centre.sizes.length;
    expect(tries).toBeGreaterThan((4 * HOUR_MS) / 300_000);
    expect(tries).toBeLessThan(200);
    expect(it.sync.notice()).toBe('centre-unreachable');
    it.centre.troubles.length = 0;
    await it.time.pass(LONG_ENOUGH_MS);
    expect(it.sync.acked()).toEqual(it.log.head());
    expect(it.sync.notice()).toBeNull();
  });

  test('a new entry does not hurry a sender that is failing; a person or the network does', async () => {
    const it = bench(Array.from({ length: 60 }, () => 'down' as const));
    append(it, 1);
    await it.time.pass(HOUR_MS);
    const tries = it.centre.sizes.length;
    append(it, 1);
    await it.time.pass(2_000);
    expect(it.centre.sizes.length).toBe(tries);
    it.sync.kick();
    await it.time.pass(0);
    expect(it.centre.sizes.length).toBe(tries + 1);
  });

  test('waits as long as a busy centre asks for', async () => {
    const it = bench(['busy']);
    append(it, 1);
    await it.time.pass(20_000);
    expect(it.centre.sizes).toEqual([1]);
    expect(it.sync.notice()).toBeNull();
    await it.time.pass(1_500);
    expect(it.sync.acked().seq).toBe(1);
  });

  test('a batch that is too large goes out in halves, down to one', async () => {
    const it = bench(['too-large', 'too-large', 'too-large', 'too-large']);
    append(it, 5);
    await it.time.pass(1_000);
    expect(it.centre.sizes).toEqual([5, 3, 2, 1]);
    expect(it.sync.notice()).toBe('log-refused');
    await it.time.pass(LONG_ENOUGH_MS);
    expect(it.sync.acked()).toEqual(it.log.head());
  });

  test.each([
    ['other-device', 'receipt-refused'],
    ['other-hash', 'receipt-refused'],
    ['beyond', 'receipt-refused'],
    ['portal', 'not-the-centre'],
    ['credential-unknown', 'enrol-again'],
  ] as const)('%s: the cursor stays and staff read %s', async (trouble, notice) => {
    const it = bench([trouble]);
    append(it, 4);
    await it.time.pass(1_000);
    expect(it.log.moves).toEqual([]);
    expect(it.sync.notice()).toBe(notice);
    await it.time.pass(LONG_ENOUGH_MS);
    expect(it.sync.acked()).toEqual(it.log.head());
    expect(it.sync.notice()).toBeNull();
  });

  test('a centre restored from an old back-up gets everything again, also when nothing new happens', async () => {
    const it = bench();
    append(it, 9);
    await it.time.pass(2_000);
    it.centre.held = it.centre.held.slice(0, 4);
    it.centre.stored = 4;
    await it.time.pass(LONG_ENOUGH_MS);
    expect(it.centre.held).toEqual(it.log.entries);
    expect(it.centre.stored).toBe(9);
    expect(it.sync.acked()).toEqual(it.log.head());
  });

  test('one that always shows an old receipt is not asked without a pause', async () => {
    const receipt = { device: DEVICE, through: 0, hash: EMPTY_HEAD.hash, receivedAt: 1 };
    const { beat, refreshConfig } = new SimulatedCentre([]);
    let batches = 0;
    const it = bench([], {
      host: {
        beat,
        refreshConfig,
        sendBatch: async () => {
          batches += 1;
          return { ok: true, receipt, quarantined: 0 };
        },
      },
    });
    append(it, 3);
    await it.time.pass(HOUR_MS);
    expect(batches).toBeGreaterThan(12);
    expect(batches).toBeLessThan(100);
    expect(it.sync.acked()).toEqual(EMPTY_HEAD);
  });

  test('a defect of the host or the store stops nothing: the rounds go on', async () => {
    const it = bench();
    const { read } = it.log;
    Object.assign(it.log, { read: () => Promise.reject(new Error('store gone')) });
    append(it, 2);
    await it.time.pass(10_000);
    expect(it.sync.notice()).toBe('centre-trouble');
    Object.assign(it.log, { read });
    await it.time.pass(LONG_ENOUGH_MS);
    expect(it.sync.acked().seq).toBe(2);
    expect(it.sync.notice()).toBeNull();
  });

  test('a store with a hole is not sent over, and staff are told until it is mended', async () => {
    const it = bench();
    it.log.append(3);
    const { read } = it.log;
    Object.assign(it.log, { read: async () => (await read({ from: 1, to: 3 })).toSpliced(1, 1) });
    it.sync.kick();
    await it.time.pass(1_000);
    expect(it.centre.sizes).toEqual([]);
    // The centre hears every sign of life meanwhile.
    for (let second = 0; second < 300; second += 1) {
      await it.time.pass(1_000);
      expect(it.sync.notice()).toBe('centre-trouble');
    }
    Object.assign(it.log, { read });
    await it.time.pass(LONG_ENOUGH_MS);
    expect(it.sync.acked().seq).toBe(3);
    expect(it.sync.notice()).toBeNull();
  });

  test('asks for the config only when the centre has another one, and passes it on once', async () => {
    let version = 'b'.repeat(64);
    const view = { version: VERSION } as KioskView;
    const asked: string[] = [];
    const centre = new SimulatedCentre([]);
    const it = bench([], {
      host: {
        sendBatch: centre.sendBatch,
        beat: centre.beat,
        refreshConfig: async () => {
          asked.push(version);
          return { ok: true, view, changed: true };
        },
      },
      configVersion: () => version,
      onConfig: () => {
        version = VERSION;
      },
    });
    await it.time.pass(5 * 60_000);
    expect(asked).toEqual(['b'.repeat(64)]);
  });

  test('says that it lives about once a minute, and staff learn when nobody hears it', async () => {
    let beats = 0;
    const { sendBatch, refreshConfig } = new SimulatedCentre([]);
    const it = bench([], {
      host: {
        sendBatch,
        refreshConfig,
        beat: async () => {
          beats += 1;
          return { ok: false, failure: { kind: 'unreachable' } };
        },
      },
    });
    await it.time.pass(HOUR_MS);
    expect(beats).toBeGreaterThan(50);
    expect(beats).toBeLessThanOrEqual(61);
    expect(it.sync.notice()).toBe('centre-unreachable');
  });

  test('after stop nothing is sent and no timer is left', async () => {
    const it = bench();
    await it.time.pass(1_000);
    it.sync.stop();
    await it.time.pass(0);
    expect(it.time.armed).toBe(0);
    append(it, 1);
    await it.time.pass(HOUR_MS);
    expect(it.centre.sizes).toEqual([]);
    expect(it.time.armed).toBe(0);
  });
});

describe('whatever happens on the way', () => {
  const happening = fc.record({
    trouble: fc.array(fc.constantFrom(...TROUBLES), { maxLength: 25 }),
    appends: fc.array(fc.record({ count: fc.nat(40), afterMs: fc.nat(90_000) }), { maxLength: 12 }),
    random: fc.double({ min: 0, max: 0.999, noNaN: true }),
    kicks: fc.boolean(),
  });

  test('the cursor is never ahead of what the centre took, nothing counts twice, and everything arrives', async () => {
    await fc.assert(
      fc.asyncProperty(happening, async ({ trouble, appends, random, kicks }) => {
        const it = bench(trouble, { random: () => random });
        let most = 0;
        for (const { count, afterMs } of appends) {
          append(it, count);
          if (kicks) it.sync.kick();
          await it.time.pass(afterMs);
          most = Math.max(most, ...it.centre.receipts.map(({ through }) => through), 0);
          // A back-up may take away what was receipted; without one the centre holds all that the cursor passed.
          if (!trouble.includes('restored'))
            expect(it.sync.acked().seq).toBeLessThanOrEqual(it.centre.held.length);
          expect(it.sync.acked().seq).toBeLessThanOrEqual(Math.max(most, it.centre.head().seq));
          expect(it.time.armed).toBe(2);
        }
        it.centre.troubles.length = 0;
        await it.time.pass(LONG_ENOUGH_MS);
        await it.time.pass(LONG_ENOUGH_MS);
        expect(it.centre.held).toEqual(it.log.entries);
        expect(it.centre.stored).toBe(it.log.entries.length);
        expect(it.sync.acked()).toEqual(it.log.head());
        expect(it.sync.notice()).toBeNull();
        it.sync.stop();
      }),
      { numRuns: 150 },
    );
  });
});
