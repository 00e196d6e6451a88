/** The attack that no copy on the kiosk can tell: everything that it keeps is put back to before a rating. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMPTY_HEAD, headOf, seal } from '../../shared/log/chain.ts';
import type { Draft, Entry } from '../../shared/log/entry.ts';
import { ratingGiven, type TestKiosk } from '../support/central-kiosk.ts';
import { queryRows } from '../support/postgres.ts';
import { openOffice, type Office } from './office.ts';

const STARTED: Draft = {
  kind: 'device.started',
  body: { app: '0.1.0', host: 'browser', recovered: [] },
};

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.central.close());

/** A kiosk whose first entry the centre holds, with a start that it told and a rating that it did not. */
async function toldOfStart(): Promise<{ readonly kiosk: TestKiosk; readonly kept: Entry }> {
  const kiosk = await office.enrol();
  const kept = kiosk.append(STARTED);
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
  kiosk.append(STARTED);
  await office.beat(kiosk);
  kiosk.append(ratingGiven());
  return { kiosk, kept };
}

function following(kiosk: TestKiosk, kept: Entry, drafts: readonly Draft[]): readonly Entry[] {
  const log: Entry[] = [];
  for (const draft of drafts) {
    const last = log.at(-1) ?? kept;
    const stamp = { device: kiosk.device, mono: 1, boot: 'fedcba9876543210' };
    log.push(seal(headOf(last), draft, { ...stamp, at: last.at + 60_000 }));
  }
  return log;
}

async function dataOf({ device }: TestKiosk): Promise<unknown> {
  const query = "select seq::int, data from alarm where device_id = $1 and kind = 'log-replaced'";
  return queryRows(office.central.databaseUrl, query, [device]);
}

async function boundOf({ device }: TestKiosk): Promise<readonly { readonly seq?: unknown }[]> {
  const query = 'select seq::int from told_head where device_id = $1 order by seq';
  return queryRows(office.central.databaseUrl, query, [device]);
}

test('Put the whole kiosk back to before a rating', async () => {
  const { kiosk, kept } = await toldOfStart();
  const toldAt = office.now();
  await office.later(60_000);
  // The old copy starts anew and knows nothing of the rating; all that it sends fits what the centre holds.
  const replaced = following(kiosk, kept, [STARTED, ratingGiven()]);
  expect((await kiosk.send(replaced)).status).toBe(200);
  expect(await office.alarms(kiosk.device)).toContain('log-replaced');
  expect(await dataOf(kiosk)).toEqual([{ seq: 2, data: { toldAt, held: 1 } }]);
  // Once told, it is not told again.
  const [last] = replaced.slice(-1);
  if (last === undefined) throw new Error('no entry');
  expect((await kiosk.send(following(kiosk, last, [ratingGiven()]))).status).toBe(200);
  expect(await dataOf(kiosk)).toHaveLength(1);
});

test('Put it back and let only its sign of life through', async () => {
  const { kiosk, kept } = await toldOfStart();
  const [start] = following(kiosk, kept, [STARTED]);
  if (start === undefined) throw new Error('no entry');
  await office.beat(kiosk, { head: headOf(start) });
  expect(await office.alarms(kiosk.device)).toContain('log-replaced');
});

test('Send a late sign of life in between: it does not free the device from what it told', async () => {
  const { kiosk, kept } = await toldOfStart();
  await office.beat(kiosk, { head: headOf(kept) });
  await office.beat(kiosk, { head: EMPTY_HEAD });
  expect((await kiosk.send(following(kiosk, kept, [STARTED]))).status).toBe(200);
  expect(await office.alarms(kiosk.device)).toContain('log-replaced');
});

test('Put it back, write more than before, and let the sign of life through first', async () => {
  const { kiosk, kept } = await toldOfStart();
  const toldAt = office.now();
  await office.later(60_000);
  const replaced = following(kiosk, kept, [STARTED, ratingGiven(), ratingGiven()]);
  const [last] = replaced.slice(-1);
  if (last === undefined) throw new Error('no entry');
  await office.beat(kiosk, { head: headOf(last) });
  expect(await office.alarms(kiosk.device)).not.toContain('log-replaced');
  expect((await kiosk.send(replaced)).status).toBe(200);
  expect(await office.alarms(kiosk.device)).toContain('log-replaced');
  expect(await dataOf(kiosk)).toEqual([{ seq: 2, data: { toldAt, held: 1 } }]);
  expect(await boundOf(kiosk)).toEqual([]);
});

test('what a kiosk told is forgotten with its arrival, and thinned out while nothing arrives', async () => {
  const kiosk = await office.enrol();
  for (let minutes = 0; minutes < 3 * 60; minutes += 20) {
    kiosk.append(STARTED);
    await office.beat(kiosk);
    await office.later(20 * 60_000);
  }
  expect((await boundOf(kiosk)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  await office.later(24 * 3_600_000);
  kiosk.append(STARTED);
  await office.beat(kiosk);
  // Of the day before, the first of each hour.
  expect((await boundOf(kiosk)).map(({ seq }) => seq)).toEqual([1, 4, 7, 10]);
  expect((await kiosk.send(kiosk.log.slice(0, 5))).status).toBe(200);
  expect((await boundOf(kiosk)).map(({ seq }) => seq)).toEqual([7, 10]);
  expect((await kiosk.send(kiosk.log.slice(5))).status).toBe(200);
  expect(await boundOf(kiosk)).toEqual([]);
  expect(await office.alarms(kiosk.device)).not.toContain('log-replaced');
});

test('Tell the centre of heads without end: it keeps so many and then one an hour', async () => {
  const kiosk = await office.enrol();
  kiosk.append(STARTED);
  const flood = `
    insert into told_head (unit_id, device_id, seq, hash, told_at)
    select unit_id, device_id, 1 + n, '', $2::timestamptz - n * interval '1 second'
    from device cross join generate_series(1, 9000) as n where device_id = $1`;
  const heardAt = new Date(office.now());
  await queryRows(office.central.databaseUrl, flood, [kiosk.device, heardAt]);
  await office.beat(kiosk);
  const kept = (await boundOf(kiosk)).length;
  expect(kept).toBeGreaterThanOrEqual(2_000);
  expect(kept).toBeLessThan(2_010);
});

test('an honest kiosk, and one that owns up to its loss, are not accused of it', async () => {
  const honest = await toldOfStart();
  expect((await honest.kiosk.send(honest.kiosk.log.slice(1))).status).toBe(200);
  expect(await office.alarms(honest.kiosk.device)).not.toContain('log-replaced');

  const { kiosk, kept } = await toldOfStart();
  const body = {
    cause: 'copies-rolled-back',
    store: EMPTY_HEAD,
    journal: EMPTY_HEAD,
    carried: 0,
  } as const;
  const continued = following(kiosk, kept, [{ kind: 'log.continued', body }, STARTED]);
  expect((await kiosk.send(continued)).status).toBe(200);
  const told = await office.alarms(kiosk.device);
  expect(told).toContain('log-continued');
  expect(told).not.toContain('log-replaced');
});
