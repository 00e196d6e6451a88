import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchResponseSchema } from '../../../shared/contract/wire.ts';
import { problemSchema } from '../../../shared/contract/problem.ts';
import { entryHash } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import {
  bearer,
  enrolKiosk,
  newKeyPair,
  ratingGiven,
  request,
  signHead,
  type TestKiosk,
} from '../../support/central-kiosk.ts';
import { queryRows } from '../../support/postgres.ts';

let central: TestCentral;
beforeAll(async () => {
  central = await startCentral();
});
afterAll(async () => {
  await central.close();
});

/** A kiosk whose first three entries the centre holds. */
async function kioskWithThree(): Promise<TestKiosk> {
  const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  for (let count = 0; count < 3; count += 1) kiosk.append(ratingGiven());
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
  return kiosk;
}

async function heldOf(kiosk: TestKiosk): Promise<unknown> {
  return await queryRows(
    central.databaseUrl,
    `select last_seq::int as through, encode(head_hash, 'hex') as hash,
            (select count(*)::int from entry where device_id = $1) as entries
     from device where device_id = $1`,
    [kiosk.device],
  );
}

/** Sends and expects a refusal that leaves the log as it was. */
async function expectRefusal(
  kiosk: TestKiosk,
  body: unknown,
  expected: { status: number; code: string; seq?: number; expected?: number },
): Promise<void> {
  const before = await heldOf(kiosk);
  const answer = await kiosk.post(body);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(problemSchema.parse(answer.body)).toMatchObject(expected);
  expect(answer.status).toBe(expected.status);
  expect(await heldOf(kiosk)).toEqual(before);
  const next = kiosk.log.filter(({ seq }) => seq <= 3);
  expect((await kiosk.send(next)).status).toBe(200);
}

describe('a batch that is not what the device signed', () => {
  test('with another key: signature-wrong', async () => {
    const kiosk = await kioskWithThree();
    kiosk.append(ratingGiven());
    const batch = kiosk.batchOf(kiosk.log.slice(3));
    const signature = signHead(batch.head.head, newKeyPair().privateKey);
    await expectRefusal(
      kiosk,
      { ...batch, head: { ...batch.head, signature } },
      { status: 422, code: 'signature-wrong' },
    );
  });

  test('with a head changed after signing: signature-wrong', async () => {
    const kiosk = await kioskWithThree();
    kiosk.append(ratingGiven());
    const { head, entries } = kiosk.batchOf(kiosk.log.slice(3));
    const changed = { ...head, head: { ...head.head, at: head.head.at + 1 } };
    await expectRefusal(
      kiosk,
      { head: changed, entries },
      { status: 422, code: 'signature-wrong' },
    );
  });

  test('for another device in the head or in an entry: wrong-device', async () => {
    const kiosk = await kioskWithThree();
    const other = await kioskWithThree();
    await expectRefusal(kiosk, other.batchOf(other.log), { status: 422, code: 'wrong-device' });
    const stranger = { ...kiosk.append(ratingGiven()), device: other.device };
    await expectRefusal(
      kiosk,
      { ...kiosk.batchOf([kiosk.log[3] ?? stranger]), entries: [stranger] },
      { status: 422, code: 'wrong-device', seq: 4 },
    );
  });
});

describe('a chain that does not hold: chain-broken', () => {
  const EDITS: readonly [string, number, (entries: readonly Entry[]) => readonly Entry[]][] = [
    ['a changed body', 4, ([a, ...rest]) => [{ ...need(a), body: { level: 5 } }, ...rest]],
    ['a missing entry', 6, ([a, , c]) => [need(a), need(c)]],
    ['a reorder', 5, ([a, b, c]) => [need(b), need(a), need(c)]],
    ['a repeated entry', 4, ([a, b, c]) => [need(a), need(a), need(b), need(c)]],
    ['an entry too few for the head', 5, ([a, b]) => [need(a), need(b)]],
    [
      'an entry sealed anew, so that the next no longer links',
      5,
      ([a, ...rest]) => {
        const open = { ...need(a), body: { made: 'up' } };
        return [{ ...open, hash: entryHash(open) }, ...rest];
      },
    ],
  ];
  test.each(EDITS)('%s', async (_name, seq, edit) => {
    const kiosk = await kioskWithThree();
    for (let count = 0; count < 3; count += 1) kiosk.append(ratingGiven());
    const batch = kiosk.batchOf(kiosk.log.slice(3));
    await expectRefusal(
      kiosk,
      { ...batch, entries: edit(batch.entries) },
      { status: 422, code: 'chain-broken', seq },
    );
  });

  test('a log that begins with something before it', async () => {
    const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
    const first = kiosk.append(ratingGiven());
    const open = { ...first, prev: 'f'.repeat(64) };
    const entries = [{ ...open, hash: entryHash(open) }];
    const answer = await kiosk.send(entries);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'chain-broken', seq: 1 });
  });
});

describe('a batch that does not continue the log', () => {
  test('with a gap: sequence-gap names the next number, raises an alarm, and the kiosk can go back', async () => {
    const kiosk = await kioskWithThree();
    for (let count = 0; count < 4; count += 1) kiosk.append(ratingGiven());
    await expectRefusal(kiosk, kiosk.batchOf(kiosk.log.slice(5)), {
      status: 409,
      code: 'sequence-gap',
      expected: 4,
    });
    expect(await alarms(kiosk)).toEqual([{ kind: 'gap', seq: 4 }]);
    expect((await kiosk.send(kiosk.log.slice(3))).status).toBe(200);
  });

  test('with other entries than the centre holds: log-forked, both kept, nothing overwritten', async () => {
    const kiosk = await kioskWithThree();
    const honest = [...kiosk.log];
    const forged = forge(kiosk, 2);
    await expectRefusal(kiosk, kiosk.batchOf(forged), { status: 409, code: 'log-forked', seq: 2 });
    await expectRefusal(kiosk, kiosk.batchOf(forged), { status: 409, code: 'log-forked', seq: 2 });
    expect(await alarms(kiosk)).toEqual([{ kind: 'fork', seq: 2 }]);
    const kept = await queryRows(
      central.databaseUrl,
      'select seq::int, code, entry from quarantine where device_id = $1 order by seq',
      [kiosk.device],
    );
    expect(kept).toEqual(forged.slice(1).map((entry) => ({ seq: entry.seq, code: 'fork', entry })));
    const held = await queryRows(
      central.databaseUrl,
      "select encode(hash, 'hex') as hash from entry where device_id = $1 order by seq",
      [kiosk.device],
    );
    expect(held.map(({ hash }) => hash)).toEqual(honest.map(({ hash }) => hash));
  });

  test('continuing from another head than the centre’s: log-forked', async () => {
    const kiosk = await kioskWithThree();
    const forged = forge(kiosk, 3);
    await expectRefusal(kiosk, kiosk.batchOf(forged.slice(3)), {
      status: 409,
      code: 'log-forked',
      seq: 4,
    });
  });
});

describe('replays', () => {
  test('the same entries again are duplicates, and the receipt is for all that is held', async () => {
    const kiosk = await kioskWithThree();
    kiosk.append(ratingGiven());
    const answer = await kiosk.send(kiosk.log.slice(1));
    const { receipt, verdicts } = batchResponseSchema.parse(answer.body);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['duplicate', 'duplicate', 'stored']);
    expect(receipt.receipt.through).toBe(4);
    const old = batchResponseSchema.parse((await kiosk.send(kiosk.log.slice(0, 1))).body);
    expect(old.verdicts).toEqual([{ seq: 1, verdict: 'duplicate' }]);
    expect(old.receipt.receipt).toMatchObject({ through: 4, hash: kiosk.log[3]?.hash });
    expect(await alarms(kiosk)).toEqual([]);
  });
});

describe('a device that may not speak', () => {
  test('no token, an unknown token, a malformed header: credential-unknown', async () => {
    const kiosk = await kioskWithThree();
    const batch = kiosk.batchOf(kiosk.log);
    for (const headers of [{}, bearer('A'.repeat(43)), { authorization: 'Basic YTpi' }]) {
      const answer = await request(`${central.url}/v1/batches`, { method: 'POST', headers }, batch);
      expect([answer.status, answer.body]).toMatchObject([401, { code: 'credential-unknown' }]);
    }
  });

  test('revoked: device-revoked, and what it sent stays', async () => {
    const kiosk = await kioskWithThree();
    const before = await heldOf(kiosk);
    await queryRows(
      central.databaseUrl,
      'update device set revoked_at = now() where device_id = $1',
      [kiosk.device],
    );
    kiosk.append(ratingGiven());
    const answer = await kiosk.send(kiosk.log);
    expect([answer.status, answer.body]).toMatchObject([403, { code: 'device-revoked' }]);
    expect(await heldOf(kiosk)).toEqual(before);
  });
});

/** The kiosk's log with another entry at `seq` and everything after it sealed anew, one entry longer. */
function forge(kiosk: TestKiosk, seq: number): readonly Entry[] {
  const forged: Entry[] = kiosk.log.slice(0, seq - 1);
  for (const original of kiosk.log.slice(seq - 1)) {
    const open = { ...original, mono: original.mono + 1, prev: need(forged.at(-1)).hash };
    forged.push({ ...open, hash: entryHash(open) });
  }
  const last = need(forged.at(-1));
  const open = { ...last, seq: last.seq + 1, prev: last.hash };
  return [...forged, { ...open, hash: entryHash(open) }];
}

async function alarms(kiosk: TestKiosk): Promise<unknown> {
  return await queryRows(
    central.databaseUrl,
    'select kind, seq::int from alarm where device_id = $1 order by kind, seq',
    [kiosk.device],
  );
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing');
  return value;
}
