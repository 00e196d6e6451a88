import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../../central/cli/run-cli.ts';
import {
  anchorResponseSchema,
  type AnchorQuestion,
  type AnchorRequest,
  type AnchorResponse,
} from '../../../shared/contract/anchor.ts';
import { fleetSchema, type DeviceView } from '../../../shared/contract/fleet.ts';
import { batchResponseSchema } from '../../../shared/contract/wire.ts';
import { EMPTY_HEAD, headOf, seal, type Head } from '../../../shared/log/chain.ts';
import type { ContinueCause } from '../../../shared/log/continued.ts';
import type { Draft, Entry } from '../../../shared/log/entry.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson } from '../../support/central-browser.ts';
import {
  askAnchor,
  enrolKioskWith,
  newKeyPair,
  ratingGiven,
  request,
  TEST_START,
  type Answer,
  type KeyPair,
  type TestKiosk,
} from '../../support/central-kiosk.ts';
import { queryRows } from '../../support/postgres.ts';

const DAY_MS = 86_400_000;

let central: TestCentral;
beforeAll(async () => {
  central = await startCentral();
});
afterAll(async () => {
  await central.close();
});

interface Bench {
  readonly keys: KeyPair;
  readonly kiosk: TestKiosk;
}

/** A kiosk with five ratings, of which the centre has `held`. */
async function kioskWith(held: number): Promise<Bench> {
  const keys = newKeyPair();
  const kiosk = await enrolKioskWith(keys, central.url, await central.enrolCode('quay-3'));
  for (let count = 0; count < 5; count += 1) kiosk.append(ratingGiven());
  if (held > 0) expect((await kiosk.send(kiosk.log.slice(0, held))).status).toBe(200);
  return { keys, kiosk };
}

function ask(
  { keys, kiosk }: Bench,
  changes: Partial<AnchorRequest['question']> = {},
  signedBy = keys,
): Promise<Answer> {
  return askAnchor(central.url, kiosk, signedBy, changes);
}

async function answered(
  bench: Bench,
  changes: Partial<AnchorQuestion> = {},
): Promise<AnchorResponse> {
  const { status, body } = await ask(bench, changes);
  expect(status).toBe(200);
  return anchorResponseSchema.parse(body);
}

/** @param ats when each was made, each time in a boot of its own */
function chain(
  kiosk: TestKiosk,
  start: Head,
  drafts: readonly Draft[],
  ats: readonly number[] = [],
): readonly Entry[] {
  let head = start;
  return drafts.map((draft, index) => {
    const at = ats[index] ?? TEST_START;
    const boot = at.toString(16).padStart(16, '0');
    const stamp = { device: kiosk.device, at, mono: 1, boot };
    const entry = seal(head, draft, stamp);
    head = headOf(entry);
    return entry;
  });
}

function continued(carried: number, cause: ContinueCause = 'log-refused'): Draft {
  return {
    kind: 'log.continued',
    body: { cause, store: EMPTY_HEAD, journal: EMPTY_HEAD, carried },
  };
}

function alarmsOf({ kiosk }: Bench): Promise<unknown> {
  return queryRows(
    central.databaseUrl,
    'select kind, seq::int from alarm where device_id = $1 order by kind',
    [kiosk.device],
  );
}

async function countedOf({ kiosk }: Bench): Promise<unknown> {
  return queryRows(
    central.databaseUrl,
    'select count(*)::int as ratings from rating where device_id = $1',
    [kiosk.device],
  );
}

describe('a log that can’t go on from its own end', () => {
  test('goes on from the head that the centre names, and what it carries counts once', async () => {
    const bench = await kioskWith(3);
    const { kiosk } = bench;
    const { receipt, held, mayContinue } = await answered(bench, {
      probes: kiosk.log.map(headOf),
    });
    expect(receipt.receipt).toMatchObject({ device: kiosk.device, through: 3 });
    expect({ held, mayContinue }).toEqual({ held: [1, 2, 3], mayContinue: true });

    const lost = kiosk.log.slice(3);
    const anchor = { seq: receipt.receipt.through, hash: receipt.receipt.hash };
    const places: Draft = { kind: 'log.carried', body: { places: lost.map(headOf) } };
    const drafts = [continued(lost.length), places, ratingGiven(), ratingGiven()];
    const answer = await kiosk.send(chain(kiosk, anchor, drafts));
    expect(batchResponseSchema.parse(answer.body)).toMatchObject({
      receipt: { receipt: { through: 7 } },
      verdicts: [4, 5, 6, 7].map((seq) => ({ seq, verdict: 'stored' })),
    });
    expect(await countedOf(bench)).toEqual([{ ratings: 5 }]);
    const again = await answered(bench, { probes: kiosk.log.map(headOf) });
    expect(again.held, 'what was carried is never carried again').toEqual([1, 2, 3, 4, 5]);
  });

  test('what it carries keeps the day that it had, whichever batch it comes in', async () => {
    const bench = await kioskWith(3);
    const { kiosk } = bench;
    const { receipt } = (await answered(bench)).receipt;
    const anchor = { seq: receipt.through, hash: receipt.hash };
    const now = TEST_START + 3 * DAY_MS;
    const offset: Draft = { kind: 'clock.observed', body: { offsetMs: 0, roundTripMs: 2 } };
    const places: Draft = { kind: 'log.carried', body: { places: kiosk.log.slice(3).map(headOf) } };
    const run = chain(
      kiosk,
      anchor,
      [offset, continued(2), places, ratingGiven(), ratingGiven(), ratingGiven()],
      [now, now, now, TEST_START, TEST_START, now],
    );
    expect((await kiosk.send(run.slice(0, 4))).status).toBe(200);
    expect((await kiosk.send(run.slice(4))).status).toBe(200);
    const days = await queryRows(
      central.databaseUrl,
      'select day::text from rating where device_id = $1 and seq > 3 order by seq',
      [kiosk.device],
    );
    expect(days).toEqual([{ day: '2026-10-05' }, { day: '2026-10-05' }, { day: '2026-10-08' }]);
  });

  test('begins at the beginning where the centre has nothing', async () => {
    const { receipt, held } = await answered(await kioskWith(0));
    expect(receipt.receipt).toMatchObject({ through: 0, hash: EMPTY_HEAD.hash });
    expect(held).toEqual([]);
  });

  test('a place with another hash is not held', async () => {
    const bench = await kioskWith(3);
    const hash = 'a'.repeat(64);
    const { held } = await answered(bench, { probes: [{ seq: 2, hash }] });
    expect(held).toEqual([]);
  });

  test('the same is told to whoever asks about nothing, and nothing is changed by asking', async () => {
    const bench = await kioskWith(2);
    const first = await answered(bench);
    const second = await answered(bench);
    expect(second.receipt.receipt).toMatchObject({ through: 2, hash: first.receipt.receipt.hash });
    expect(await alarmsOf(bench)).toEqual([]);
    expect((await bench.kiosk.send(bench.kiosk.log)).status).toBe(200);
  });
});

describe('copies that tell different stories', () => {
  test('are an alarm, wait for a person, and go on once', async () => {
    const bench = await kioskWith(3);
    const { kiosk } = bench;
    const question = { cause: 'copies-forked', store: headOf(kiosk.log[4]!) } as const;
    expect((await answered(bench, question)).mayContinue).toBe(false);
    expect(await alarmsOf(bench)).toEqual([{ kind: 'fork', seq: 5 }]);

    const allow = ['continue-log', '--device', kiosk.device, '--reason', 'ổ đĩa được thay'];
    expect(await runCli(central.config, allow)).toMatchObject({ ok: true });
    const { receipt, mayContinue } = await answered(bench, question);
    expect(mayContinue).toBe(true);
    const anchor = { seq: receipt.receipt.through, hash: receipt.receipt.hash };
    const sent = await kiosk.send(chain(kiosk, anchor, [continued(0, 'copies-forked')]));
    expect(sent.status).toBe(200);
    expect((await answered(bench, question)).mayContinue).toBe(false);
  });

  test('are shown to IT with where they end, who lets them go on for a reason; a start ends it too', async () => {
    const it = newPerson(central.url);
    await it.signIn('admin', central.adminPassword);
    const standingOf = async ({ kiosk }: Bench): Promise<DeviceView['standing'] | undefined> => {
      const { devices } = fleetSchema.parse((await it.ask('GET', '/v1/devices')).body);
      return devices.find(({ device }) => device === kiosk.device)?.standing;
    };
    const allow = ({ kiosk }: Bench, reason: string): Promise<Answer> =>
      it.ask('POST', `/v1/devices/${kiosk.device}/continuation`, { reason });

    const bench = await kioskWith(3);
    const { kiosk } = bench;
    expect(await standingOf(bench)).toBeNull();
    expect((await allow(bench, 'để phòng')).body).toMatchObject({ code: 'already-decided' });
    const question = {
      cause: 'copies-forked',
      store: headOf(kiosk.log[4]!),
      journal: headOf(kiosk.log[3]!),
    } as const;
    await answered(bench, question);
    expect(await standingOf(bench)).toMatchObject({ storeSeq: 5, journalSeq: 4, allowed: false });
    expect((await allow(bench, ' ')).body).toMatchObject({ code: 'malformed-request' });
    expect((await allow(bench, 'đã hỏi tại quầy')).status).toBe(204);
    expect((await allow(bench, 'bấm hai lần')).status).toBe(204);
    expect(await standingOf(bench)).toMatchObject({ allowed: true });
    const acts = await queryRows(
      central.databaseUrl,
      `select actor, detail from audit_event where action = 'device.may-continue' and subject = $1`,
      [kiosk.device],
    );
    expect(acts).toEqual([{ actor: 'admin', detail: 'đã hỏi tại quầy' }]);

    const { receipt } = await answered(bench, question);
    const anchor = { seq: receipt.receipt.through, hash: receipt.receipt.hash };
    await kiosk.send(chain(kiosk, anchor, [continued(0, 'copies-forked')]));
    expect(await standingOf(bench)).toBeNull();

    // Somebody put the right folder back: it starts, and nobody has to decide any more.
    const mended = await kioskWith(5);
    await answered(mended, { ...question, store: headOf(mended.kiosk.log[4]!) });
    mended.kiosk.append({
      kind: 'device.started',
      body: { app: '0.1.0', host: 'electron', recovered: [] },
    });
    await mended.kiosk.send(mended.kiosk.log.slice(5));
    expect(await standingOf(mended)).toBeNull();
  });

  test('nobody can allow a break that nobody has looked at', async () => {
    const { kiosk } = await kioskWith(1);
    const allow = ['continue-log', '--device', kiosk.device, '--reason', 'để phòng'];
    expect(await runCli(central.config, allow)).toMatchObject({ ok: false });
  });

  test('nobody can allow it to a device that isn’t there, or without a reason', async () => {
    const other = ['continue-log', '--device', 'kiosk-none', '--reason', 'x'];
    expect(await runCli(central.config, other)).toMatchObject({ ok: false });
    const silent = ['continue-log', '--device', 'kiosk-none'];
    expect(await runCli(central.config, silent)).toMatchObject({ ok: false });
  });
});

describe('who may ask', () => {
  test.each([
    ['another key', {}, newKeyPair(), 'signature-wrong'],
    ['another device', { device: 'kiosk-2' }, null, 'wrong-device'],
  ])('%s is refused', async (_who, changes, keys, code) => {
    const bench = await kioskWith(1);
    expect((await ask(bench, changes, keys ?? bench.keys)).body).toMatchObject({ code });
  });

  test('without a token nobody is', async () => {
    const { status } = await request(`${central.url}/v1/anchors`, { method: 'POST' }, {});
    expect(status).toBe(401);
  });
});
