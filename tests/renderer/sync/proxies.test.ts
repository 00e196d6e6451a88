import { expect, test } from 'vitest';
import { z } from 'zod';
import type { SyncParts } from '../../../renderer/sync/sync-owner.ts';
import { readAnswer } from '../../../shared/outbox/read-answer.ts';
import type { SendFailure } from '../../../shared/outbox/settle.ts';
import { SimulatedCentre } from './simulated-centre.ts';
import { append, bench, HOUR_MS, MONDAY_MS } from './sync-bench.ts';

/** What comes of a proxy's own page. */
function byProxy(
  status: number,
  retryAfter: string | null,
): { readonly ok: false; readonly failure: SendFailure } {
  const raw = { status, retryAfter, contentType: 'text/html', body: '<h1>Proxy</h1>' };
  const answer = readAnswer(raw, z.never(), MONDAY_MS);
  if (answer.ok) throw new Error('a page of a proxy was believed');
  return answer;
}

/** A centre with something before it that answers some of the questions itself. */
function behind(
  { sendBatch, beat, refreshConfig }: SimulatedCentre,
  proxy: Partial<SyncParts['host']>,
): SyncParts['host'] {
  return { sendBatch, beat, refreshConfig, ...proxy };
}

test('behind a proxy that takes little at once the log goes out in what it takes', async () => {
  const centre = new SimulatedCentre([]);
  const sizes: number[] = [];
  const sendBatch: SyncParts['host']['sendBatch'] = async (entries) => {
    sizes.push(entries.length);
    return entries.length > 60 ? byProxy(413, null) : centre.sendBatch(entries);
  };
  const it = bench([], { host: behind(centre, { sendBatch }) });
  append(it, 1_000);
  await it.time.pass(10_000);
  expect(centre.held).toEqual(it.log.entries);
  expect(it.sync.notice()).toBeNull();
  // It need not begin with what is too large each time.
  expect(sizes.length).toBeLessThan(50);
});

test('a single entry that no proxy lets through: staff learn that something stands in between', async () => {
  const centre = new SimulatedCentre([]);
  const it = bench([], { host: behind(centre, { sendBatch: async () => byProxy(413, null) }) });
  append(it, 1);
  await it.time.pass(2_000);
  expect(it.sync.notice()).toBe('not-the-centre');
});

test.each([429, 503])(
  'a proxy’s %i is waited for as it asks, five minutes at most',
  async (status) => {
    const centre = new SimulatedCentre([]);
    const asked: number[] = [];
    const beats: number[] = [];
    let wait = '200';
    const it = bench([], {
      host: behind(centre, {
        sendBatch: async () => {
          asked.push(it.time.mono());
          return byProxy(status, wait);
        },
        beat: async () => {
          beats.push(it.time.mono());
          return byProxy(status, wait);
        },
      }),
    });
    append(it, 1);
    await it.time.pass(150_000);
    expect(asked).toHaveLength(1);
    expect(beats).toHaveLength(1);
    expect(it.sync.notice()).toBe('centre-unreachable');
    wait = '86400';
    await it.time.pass(HOUR_MS);
    expect(asked.length).toBeGreaterThanOrEqual(10);
    expect(beats.length).toBeGreaterThanOrEqual(10);
  },
);
