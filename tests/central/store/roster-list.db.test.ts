import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveClerkPin } from '../../../central/office/roster.ts';
import { readRoster } from '../../../central/store/roster-list.ts';
import type { RosterEntry } from '../../../shared/contract/roster.ts';
import type { Draft } from '../../../shared/log/entry.ts';
import { bearer, enrolKiosk, request, type TestKiosk } from '../../support/central-kiosk.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';

const UNIT = 'phuong-thu';
let central: TestCentral;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await startCentral();
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
});
afterAll(async () => {
  await central.close();
});

async function entry(id: string, now = central.parts.now()): Promise<RosterEntry | undefined> {
  const roster = await readRoster(central.parts.db.write, UNIT, now);
  return roster?.clerks.find((one) => one.id === id);
}

describe('a lock', () => {
  const WRONG = { clerk: 'can-bo-3', reason: 'wrong-pin' } as const;
  const LOCKED = { ...WRONG, reason: 'locked' } as const;
  const refused = (body: typeof WRONG | typeof LOCKED): Draft => ({
    kind: 'session.refused',
    body,
  });

  test('is told with its counter, until a supervisor opens it there', async () => {
    await tell(refused(WRONG));
    expect((await entry('can-bo-3'))?.lock).toBeNull();
    await tell(refused(LOCKED));
    const at = kiosk.log.at(-1)?.at;
    expect((await entry('can-bo-3'))?.lock).toEqual({ counter: 'quay-1', at });
    expect((await entry('can-bo-2'))?.lock).toBeNull();
    await tell({ kind: 'session.unlocked', body: { clerk: 'can-bo-2', by: 'giam-sat' } });
    expect((await entry('can-bo-3'))?.lock).toEqual({ counter: 'quay-1', at });
    await tell({ kind: 'session.unlocked', body: { clerk: 'can-bo-3', by: 'giam-sat' } });
    expect((await entry('can-bo-3'))?.lock).toBeNull();
  });

  test('ends with a new PIN', async () => {
    await tell(refused(LOCKED));
    expect((await entry('can-bo-3'))?.lock).not.toBeNull();
    const ref = { unit: UNIT, id: 'can-bo-3' };
    expect(await giveClerkPin(central.parts, ref, 'test')).toMatch(/^\d{6}$/);
    expect((await entry('can-bo-3'))?.lock).toBeNull();
  });

  async function tell(draft: Draft): Promise<void> {
    expect((await kiosk.send([kiosk.append(draft)])).status).toBe(200);
  }
});

test('where a clerk is signed in is told as long as the kiosk is heard', async () => {
  const beat = {
    at: Date.now(),
    mono: 5,
    boot: '0123456789abcdef',
    app: '0.2.0',
    host: 'browser',
    head: { seq: 0, hash: '0'.repeat(64) },
    acked: 0,
  };
  const signedIn = { ...beat, clerk: 'can-bo-1', clerkForMs: 1000 };
  const init = { method: 'POST', headers: bearer(kiosk.token) };
  expect((await request(`${central.url}/v1/heartbeats`, init, signedIn)).status).toBe(200);
  expect((await entry('can-bo-1'))?.counter).toBe('quay-1');
  expect((await entry('can-bo-1', Date.now() + 11 * 60_000))?.counter).toBeNull();
  await request(`${central.url}/v1/heartbeats`, init, { ...beat, clerk: null });
  expect((await entry('can-bo-1'))?.counter).toBeNull();
});
