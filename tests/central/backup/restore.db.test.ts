import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp } from '../../../central/backup/back-up.ts';
import { openManifest, sealManifest } from '../../../central/backup/manifest.ts';
import { restore, type RestoreVerdict } from '../../../central/backup/restore.ts';
import { openDatabase } from '../../../central/db/database.ts';
import { knownMigrations, migrateThrough } from '../../../central/db/migrate.ts';
import { openVault, type Vault } from '../../../central/keys/vault.ts';
import { exchangeBy } from '../../../electron/central/exchange.ts';
import { makeSender } from '../../../renderer/sync/sender.ts';
import { firstSendState } from '../../../renderer/sync/send-state.ts';
import { centreClient } from '../../../shared/device/centre-client.ts';
import { headOf } from '../../../shared/log/chain.ts';
import { judgeReceipt } from '../../../shared/outbox/judge-receipt.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson } from '../../support/central-browser.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { createTestDatabase, queryRows, type TestDatabase } from '../../support/postgres.ts';

const VAULT = openVault(Buffer.alloc(32, 7));

let folder: string;
let target: TestDatabase;
let central: TestCentral;
let kiosk: TestKiosk;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hailong-backup-'));
  target = await createTestDatabase('empty');
  central = await startCentral();
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  for (let tap = 1; tap <= 12; tap += 1)
    kiosk.append(ratingGiven({ level: 1 + (tap % 5), clerk: `can-bo-${1 + (tap % 3)}` }));
  kiosk.append({ kind: 'rating.changed', body: { rating: 2, level: 1 } });
  kiosk.append(ratingGiven({ clerk: 'nobody' }));
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
  expect((await backUp(central.parts, join(folder, 'one'))).ok).toBe(true);
});
afterAll(async () => {
  await central.close();
  await target.drop();
  await rm(folder, { recursive: true, force: true });
});

async function restoreInto(
  url: string,
  from = join(folder, 'one'),
  vault: Vault = VAULT,
): Promise<RestoreVerdict> {
  const db = openDatabase(url, () => undefined);
  try {
    return await restore({ db, vault }, from);
  } finally {
    await db.close();
  }
}

/** Everything that figures stand on. */
async function figuresIn(url: string): Promise<unknown> {
  const tables = ['unit_day', 'clerk_day', 'counter_day', 'procedure_day', 'rating_note'];
  const rows = await Promise.all([
    ...tables.map((table) =>
      queryRows(url, `select to_jsonb(t) as row from ${table} t order by 1`),
    ),
    queryRows(url, `select device_id, seq, level, withdrawn, day from rating order by 1, 2`),
    queryRows(url, `select device_id, seq, encode(hash, 'hex') as hash from entry order by 1, 2`),
    queryRows(url, `select device_id, seq, code from quarantine order by 1, 2`),
  ]);
  return rows;
}

/** The kiosk's own sender over real HTTP, until it has nothing more to send. */
async function syncWith(url: string): Promise<number> {
  const client = centreClient(exchangeBy(fetch), Date.now);
  const { log } = kiosk;
  const tail = log.at(-1);
  if (tail === undefined) throw new Error('nothing to send');
  const hashAt = async (seq: number): Promise<string | null> => log[seq - 1]?.hash ?? null;
  const sender = makeSender(
    {
      device: kiosk.device,
      random: () => 0,
      onState: () => undefined,
      realign: () => Promise.reject(new Error('nothing is to be set right')),
      log: {
        head: () => headOf(tail),
        read: async ({ from, to }) => log.slice(from - 1, to),
        hashAt,
        moveAcked: async ({ seq, hash }) => (await hashAt(seq)) === hash,
      },
      host: {
        async sendBatch(entries) {
          const batch = kiosk.batchOf(entries);
          const answer = await client.sendBatch({ central: url, token: kiosk.token }, batch);
          if (!answer.ok) return answer;
          const { receipt } = answer.value.receipt;
          const own = { tail: headOf(tail), hashAt };
          const verdict = await judgeReceipt(receipt, batch.head.head, own);
          return verdict.ok ? { ok: true, receipt: verdict.receipt, quarantined: 0 } : verdict;
        },
      },
    },
    // It had receipts for everything but its newest entry.
    firstSendState(headOf(log.at(-2) ?? tail), 0),
  );
  let rounds = 0;
  while (sender.state().acked.seq < tail.seq) {
    rounds += 1;
    if (rounds > 20) throw new Error('the kiosk does not get through');
    await sender.sendNext();
  }
  return rounds;
}

test('restored, the centre is as it was; kiosks bring what the back-up lacks; figures equal those before', async () => {
  const admin = newPerson(central.url);
  expect((await admin.signIn('admin', central.adminPassword)).status).toBe(200);
  const backedUp = await figuresIn(central.databaseUrl);
  for (let tap = 1; tap <= 7; tap += 1) kiosk.append(ratingGiven({ level: 5, clerk: 'can-bo-2' }));
  kiosk.append({ kind: 'rating.changed', body: { rating: 1, level: null } });
  kiosk.append({ kind: 'heartbeat', body: { unsynced: 0, clerk: null } });
  expect((await kiosk.send(kiosk.log.slice(14))).status).toBe(200);
  const atLast = await figuresIn(central.databaseUrl);
  expect(atLast).not.toEqual(backedUp);

  expect(await restoreInto(target.url)).toMatchObject({ ok: true });
  expect(await figuresIn(target.url)).toEqual(backedUp);
  const restored = await startCentral({ databaseUrl: target.url });
  try {
    expect(await syncWith(restored.url)).toBeGreaterThan(1);
    expect(await figuresIn(target.url)).toEqual(atLast);
    // Accounts are there, and numbers go on where they ended.
    const again = newPerson(restored.url);
    expect((await again.signIn('admin', central.adminPassword)).status).toBe(200);
    const old = newPerson(restored.url);
    const asked = await old.ask('GET', '/v1/session', undefined, { cookie: admin.cookie });
    expect(asked.status).toBe(401);
  } finally {
    await restored.close();
  }
});

test('every table has the rows that were backed up and no other, whatever the database does of itself', async () => {
  const path = join(folder, 'rows');
  const made = await backUp(central.parts, path);
  if (!made.ok) throw new Error(made.fault);
  const other = await createTestDatabase('empty');
  try {
    expect(await restoreInto(other.url, path)).toMatchObject({ ok: true });
    const counted = made.manifest.tables.map(
      ({ name }) => `select '${name}' as name, count(*)::int as rows from "${name}"`,
    );
    const rows = await queryRows(other.url, `${counted.join(' union all ')} order by name`);
    const backedUp = made.manifest.tables.map(({ name, rows: count }) => ({ name, rows: count }));
    expect(rows).toEqual(backedUp.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
    // What the database does of itself it does from then on, in every table.
    expect(
      await queryRows(
        other.url,
        `select tgrelid::regclass::text as name, tgname from pg_trigger
         where not tgisinternal and tgenabled <> 'O'`,
      ),
    ).toEqual([]);
  } finally {
    await other.drop();
  }
});

test('a back-up is one instant, although ratings arrive meanwhile', async () => {
  const before = kiosk.log.length;
  const sending = (async () => {
    for (let tap = 0; tap < 20; tap += 1) {
      kiosk.append(ratingGiven({ level: 3 }));
      await kiosk.send(kiosk.log.slice(-1));
    }
  })();
  const verdict = await backUp(central.parts, join(folder, 'busy'));
  await sending;
  if (!verdict.ok) throw new Error(verdict.fault);
  const rowsOf = (name: string): number =>
    verdict.manifest.tables.find((table) => table.name === name)?.rows ?? -1;
  const other = await createTestDatabase('empty');
  try {
    expect(await restoreInto(other.url, join(folder, 'busy'))).toMatchObject({ ok: true });
    const [sums] = await queryRows(
      other.url,
      `select (select last_seq from device)::int as head, (select count(*) from entry)::int as entries,
              (select count(*) from rating where not withdrawn)::int as ratings,
              (select sum(n1 + n2 + n3 + n4 + n5) from unit_day)::int as counted`,
    );
    expect(sums?.['entries']).toBe(rowsOf('entry'));
    expect(sums?.['head']).toBe(sums?.['entries']);
    expect(sums?.['ratings']).toBe(sums?.['counted']);
    expect(rowsOf('entry')).toBeGreaterThanOrEqual(before);
  } finally {
    await other.drop();
  }
});

test('refused: a folder that is not empty, a target with data, another key', async () => {
  expect(await backUp(central.parts, join(folder, 'one'))).toMatchObject({ fault: 'not-empty' });
  const full = await startCentral();
  try {
    const before = await figuresIn(full.databaseUrl);
    expect(await restoreInto(full.databaseUrl)).toEqual({ ok: false, fault: 'target-not-empty' });
    expect(await figuresIn(full.databaseUrl)).toEqual(before);
  } finally {
    await full.close();
  }
  const other = openVault(Buffer.alloc(32, 8));
  const empty = await createTestDatabase('empty');
  expect(await restoreInto(empty.url, join(folder, 'one'), other)).toMatchObject({
    fault: 'other-key',
  });
  await empty.drop();
});

test('one flipped byte anywhere refuses the whole before anything is written', async () => {
  const from = join(folder, 'one');
  const empty = await createTestDatabase('empty');
  const files = (await readdir(from)).filter((name) => name !== 'manifest.json');
  expect(files.length).toBeGreaterThan(20);
  for (const name of [...files, 'manifest.json']) {
    const path = join(from, name);
    const whole = await readFile(path);
    const bent = Buffer.from(whole);
    const middle = Math.floor(bent.length / 2);
    bent[middle] = (bent[middle] ?? 0) ^ 1;
    await writeFile(path, bent);
    const verdict = await restoreInto(empty.url);
    expect(verdict.ok, name).toBe(false);
    await writeFile(path, whole);
  }
  await rm(join(from, 'rating.copy.gz'));
  expect(await restoreInto(empty.url)).toEqual({
    ok: false,
    fault: 'file-damaged',
    detail: 'rating.copy.gz',
  });
  expect(
    await queryRows(
      empty.url,
      `select from information_schema.tables where table_schema = 'public'`,
    ),
  ).toEqual([]);
  await empty.drop();
});

test('made by an older program, it is restored and brought up to date', async () => {
  const old = await createTestDatabase('empty');
  const target2 = await createTestDatabase('empty');
  const db = openDatabase(old.url, () => undefined);
  const steps = knownMigrations().filter((name) => name < '055');
  await migrateThrough(db.write, steps);
  await queryRows(old.url, `insert into scale (scale_id, levels) values ('alt', '[]')`);
  const made = await backUp({ db, vault: VAULT, now: Date.now }, join(folder, 'old'));
  await db.close();
  if (!made.ok) throw new Error(made.fault);
  expect(made.manifest.migrations).toEqual(steps);
  expect(await restoreInto(target2.url, join(folder, 'old'))).toMatchObject({ ok: true });
  const [taken] = await queryRows(target2.url, 'select count(*)::int as n from kysely_migration');
  expect(taken?.['n']).toBe(knownMigrations().length);
  expect(await queryRows(target2.url, 'select scale_id from scale')).toEqual([{ scale_id: 'alt' }]);
  await old.drop();
  await target2.drop();
});

test('made by a newer program, it is refused by name', async () => {
  const path = join(folder, 'newer');
  const made = await backUp(central.parts, path);
  if (!made.ok) throw new Error(made.fault);
  const manifest = { ...made.manifest, migrations: [...made.manifest.migrations, '999-later'] };
  const text = JSON.stringify(sealManifest(VAULT, manifest));
  expect(openManifest(VAULT, text).ok).toBe(true);
  await writeFile(join(path, 'manifest.json'), text);
  const empty = await createTestDatabase('empty');
  expect(await restoreInto(empty.url, path)).toEqual({
    ok: false,
    fault: 'newer',
    detail: '999-later',
  });
  await empty.drop();
});
