/** "Rewrite all with database access" (field.md §6): what whoever owns the server can change, and who notices. */
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runVerifyLog } from '../../central/cli/verify-log.ts';
import type { Verdict } from '../../central/cli/verify.ts';
import { reportViewSchema } from '../../shared/contract/reports.ts';
import { EMPTY_HEAD, headOf, seal } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import {
  newKeyPair,
  ratingGiven,
  signHead,
  type KeyPair,
  type TestKiosk,
} from '../support/central-kiosk.ts';
import { queryRows } from '../support/postgres.ts';
import { MINUTE_MS, openOffice, UNIT, type Office } from './office.ts';

const SUMS = ['clerk_day', 'counter_day', 'procedure_day', 'unit_day'] as const;
const LEVELS = [1, 2, 3, 4, 1, 2] as const;

let office: Office;
let kiosk: TestKiosk;
/** Of the report that was printed before anybody changed anything, as somebody types it from the paper. */
let onPaper: string;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.central.close());
beforeEach(async () => {
  kiosk = await office.enrol();
  for (const level of LEVELS) kiosk.append(ratingGiven({ level }));
  await office.later(MINUTE_MS);
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
  onPaper = headOnPaper(await printedReport(), kiosk.device);
});

async function printedReport(): Promise<string> {
  const order = { unit: UNIT, form: 'overview', period: '2026-10', locale: 'vi' };
  const made = reportViewSchema.parse(
    (await office.manager.ask('POST', '/v1/reports', order)).body,
  );
  const file = await fetch(`${office.central.url}/v1/reports/${made.id}/files/pdf`, {
    headers: { cookie: office.manager.cookie },
  });
  const pdf = await getDocumentProxy(new Uint8Array(await file.arrayBuffer()));
  const { text } = await extractText(pdf, { mergePages: true });
  return text.normalize('NFC').replaceAll(/\s+/g, ' ');
}

function headOnPaper(text: string, device: string): string {
  const [found] = new RegExp(`${device}:\\d+:[0-9a-f]{8}(?: [0-9a-f]{8}){3}`).exec(text) ?? [];
  if (found === undefined) throw new Error(`no head of ${device} on the paper`);
  return found;
}

async function verify(...anchors: readonly string[]): Promise<Verdict> {
  const { device } = kiosk;
  const args = ['--unit', UNIT, ...anchors.flatMap((anchor) => ['--anchor', anchor])];
  const { exit, text } = await runVerifyLog({ ...office.central.config, locale: 'en' }, args);
  expect(text).toContain(device);
  return { exit, text };
}

/** Statements of whoever owns the server: what refuses is switched off. */
async function asOwner(statements: readonly string[]): Promise<void> {
  const all = ['begin', 'set local session_replication_role = replica', ...statements, 'commit'];
  await queryRows(office.central.databaseUrl, all.join('; '));
}

/** The log, the ratings and the sums as if everybody had given five; every hash is right again. */
async function rewriteAll(): Promise<Entry> {
  const told: Entry[] = [];
  for (const { at, mono, boot, device } of kiosk.log) {
    const last = told.at(-1);
    const head = last === undefined ? EMPTY_HEAD : headOf(last);
    told.push(seal(head, ratingGiven({ level: 5 }), { at, mono, boot, device }));
  }
  const own = `device_id = '${kiosk.device}'`;
  await asOwner([
    ...told.map(
      ({ seq, hash, prev, body }) =>
        `update entry set body = '${JSON.stringify(body)}', hash = '\\x${hash}', prev = '\\x${prev}' where ${own} and seq = ${seq}`,
    ),
    `update device set head_hash = '\\x${told.at(-1)?.hash}' where ${own}`,
    ...SUMS.map(
      (table) =>
        `update ${table} set n1 = n1 - 2, n2 = n2 - 2, n3 = n3 - 1, n4 = n4 - 1, n5 = n5 + 6`,
    ),
    `update rating set level = 5, given_level = 5 where ${own}`,
  ]);
  const end = told.at(-1);
  if (end === undefined) throw new Error('nothing to rewrite');
  return end;
}

describe('without making the hashes right again', () => {
  beforeEach(async () => {
    expect((await verify()).exit).toBe(2);
  });

  test('Rewrite all with database access: a better level', async () => {
    await asOwner([`update rating set level = 5 where device_id = '${kiosk.device}' and seq = 1`]);
    const { exit, text } = await verify();
    expect(exit).toBe(1);
    expect(text).toContain(`${kiosk.device}, entry 1, level: 5 in the table, 1 by the log`);
    await asOwner([`update rating set level = 1 where device_id = '${kiosk.device}' and seq = 1`]);
  });

  test('Rewrite all with database access: a better level, and its day’s sums with it', async () => {
    const own = `device_id = '${kiosk.device}' and seq = 1`;
    const better = SUMS.map((table) => `update ${table} set n1 = n1 - 1, n5 = n5 + 1`);
    const back = SUMS.map((table) => `update ${table} set n1 = n1 + 1, n5 = n5 - 1`);
    await asOwner([`update rating set level = 5 where ${own}`, ...better]);
    const { exit, text } = await verify();
    expect(exit).toBe(1);
    expect(text).toMatch(
      /day 2026-10-05, clerk can-bo-1, scale [\w-]+, ratings of level 1: \d+ in the table/,
    );
    await asOwner([`update rating set level = 1 where ${own}`, ...back]);
  });

  test('Rewrite all with database access: a sum alone', async () => {
    await asOwner(['update unit_day set n5 = n5 + 100']);
    const { exit, text } = await verify();
    expect(exit).toBe(1);
    expect(text).toMatch(
      /day 2026-10-05, the whole unit, scale [\w-]+, ratings of level 5: 100 in the table, 0/,
    );
    await asOwner(['update unit_day set n5 = n5 - 100']);
  });

  test('Rewrite all with database access: what a citizen said, in the log itself', async () => {
    const own = `device_id = '${kiosk.device}' and seq = 1`;
    const level = (value: number): string =>
      `update entry set body = jsonb_set(body::jsonb, '{level}', '${value}')::json where ${own}`;
    await asOwner([level(5)]);
    const { exit, text } = await verify();
    expect(exit).toBe(1);
    expect(text).toContain(`${kiosk.device}, entry 1: its content does not fit its hash`);
    await asOwner([level(1)]);
  });
});

describe('with every hash made right again', () => {
  beforeEach(async () => {
    const whole = await verify(onPaper);
    expect(whole.exit, whole.text).toBe(2);
    expect(whole.text).toContain(`agrees with the anchor of kiosk ${kiosk.device} at entry 6`);
  });
  const own = (): string => `device_id = '${kiosk.device}'`;

  /** By themselves the data agree: that is what makes this attack, and why it stays in doubt without the paper. */
  async function onlyThePaperTells(): Promise<void> {
    const alone = await verify();
    expect(alone.exit, alone.text).toBe(2);
    expect(alone.text).toContain('No anchor from elsewhere');
    const { exit, text } = await verify(onPaper);
    expect(exit).toBe(1);
    expect(text).toContain(`${kiosk.device}, entry 6: its hash is not that of the anchor`);
  }

  test('Rewrite all with database access: the kiosk never signed it', async () => {
    const end = await rewriteAll();
    const { exit, text } = await verify();
    expect(exit).toBe(1);
    expect(text).toContain(`Kiosk ${kiosk.device}: the kiosk’s own signature does not fit`);
    await asOwner([signedBy(newKeyPair(), end, own())]);
    expect((await verify()).exit).toBe(1);
    await takeAway();
  });

  test('Rewrite all with database access: and the signature taken away, but not the paper', async () => {
    await rewriteAll();
    await asOwner([`update device set signed_head = null where ${own()}`]);
    await onlyThePaperTells();
    await takeAway();
  });

  test('Rewrite all with database access: and signed by a key put in the kiosk’s place, but not on the paper', async () => {
    const end = await rewriteAll();
    const forger = newKeyPair();
    const key = Buffer.from(forger.publicKey, 'base64url').toString('hex');
    await asOwner([
      signedBy(forger, end, own()),
      `update device set public_key = '\\x${key}' where ${own()}`,
    ]);
    await onlyThePaperTells();
    await takeAway();
  });
});

function signedBy(
  { privateKey }: KeyPair,
  { device, seq, prev, hash, at }: Entry,
  where: string,
): string {
  const head = { device, from: seq, to: seq, prev, hash, at };
  const signed = JSON.stringify({ head, signature: signHead(head, privateKey) });
  return `update device set signed_head = '${signed}' where ${where}`;
}

/** The rewritten kiosk and what it counted, so that the next test begins with a record that agrees. */
async function takeAway(): Promise<void> {
  await asOwner([
    ...['entry', 'rating', 'device'].map(
      (table) => `delete from ${table} where device_id = '${kiosk.device}'`,
    ),
    ...SUMS.map((table) => `update ${table} set n5 = n5 - 6`),
  ]);
}
