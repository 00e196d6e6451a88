import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createHmac, createHash } from 'node:crypto';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { argon2id } from 'hash-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyBundle } from '../../../central/bundles/verify-bundle.ts';
import type { ExportOrder } from '../../../shared/contract/exports.ts';
import { seal, headOf } from '../../../shared/log/chain.ts';
import type { Draft, Entry } from '../../../shared/log/entry.ts';
import { EMPTY_HEAD } from '../../../shared/log/chain.ts';
import { inPieces } from '../../support/bundles.ts';
import { ratingGiven } from '../../support/central-kiosk.ts';
import { centreKeys, kioskConfig, listenAs } from '../centre.ts';
import { CODE, enrolmentBody, openKiosk, SECRET, type OpenKiosk } from '../open-kiosk.ts';
import { BOOT, DEVICE, entriesAfter, MONDAY_MS } from '../sample-log.ts';
import { tempFolder } from '../temp-folder.ts';

const PIN = '468024';
const KEYS = centreKeys();
const BUNDLE: Omit<ExportOrder, 'drive'> = {
  what: 'bundle',
  scope: { kind: 'unsynced' },
  locale: 'vi',
};

let identity: string;
let recipient: string;
let pin: { readonly salt: string; readonly verifier: string };
beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  const salt = Buffer.alloc(16, 5);
  const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 };
  const hash = await argon2id({ password: PIN, salt, ...cost, outputType: 'binary' });
  const verifier = createHmac('sha256', Buffer.from(SECRET, 'base64url')).update(hash);
  pin = { salt: salt.toString('hex'), verifier: verifier.digest('hex') };
});

interface Desk extends OpenKiosk {
  readonly stick: string;
  readonly log: readonly Entry[];
}

async function desk(drafts: readonly Draft[] | number, unlock = true): Promise<Desk> {
  const folder = tempFolder();
  const stick = join(folder, 'stick');
  await mkdir(stick);
  const staff = [
    { id: 'cntt', name: 'Vinh', role: 'it' as const, ...pin },
    { id: 'phu-trach', name: 'Hương', role: 'supervisor' as const, ...pin },
  ];
  const config = kioskConfig({ staffPins: staff, exportRecipient: recipient });
  const address = await listenAs(() => ({
    status: 201,
    body: enrolmentBody(KEYS, DEVICE, config),
  }));
  const kiosk = await openKiosk(folder, address, stick);
  await kiosk.host.enrol(CODE);
  const log = typeof drafts === 'number' ? entriesAfter(EMPTY_HEAD, drafts) : sealed(drafts);
  for (const entry of log) await kiosk.host.journalAppend(entry);
  if (unlock) expect(await kiosk.host.checkStaffPin('cntt', PIN)).toEqual({ ok: true });
  return { ...kiosk, stick, log };
}

function sealed(drafts: readonly Draft[]): Entry[] {
  const log: Entry[] = [];
  for (const [n, draft] of drafts.entries()) {
    const last = log.at(-1);
    const stamp = { device: DEVICE, at: MONDAY_MS + n * 60_000, mono: n, boot: BOOT };
    log.push(seal(last ? headOf(last) : EMPTY_HEAD, draft, stamp));
  }
  return log;
}

async function check(bytes: Uint8Array, deviceKey: string): ReturnType<typeof verifyBundle> {
  const order = { identity, deviceKey, centreKey: null, receipt: null };
  return await verifyBundle({ file: inPieces(bytes), ...order });
}

describe('an export for the centre', () => {
  test('is a whole file that the centre can open, flushed, checked and said so', async () => {
    const { host, stick, parts, pushes, log } = await desk(1_100);
    const verdict = await host.exportTo({ ...BUNDLE, drive: stick });
    const file = `hai-long-${DEVICE}-1-1100.age`;
    const bytes = await readFile(join(stick, file));
    const hash = createHash('sha256').update(bytes).digest('hex');
    const said = { ok: true, file, from: 1, to: 1_100, bytes: bytes.length, hash, checked: true };
    expect(verdict).toEqual(said);
    const seen = await check(bytes, parts.key.publicKey);
    expect(seen).toMatchObject({ entries: 1_100, batches: 3, ended: true, fault: null });
    expect(seen.header?.head.head.hash).toBe(log.at(-1)?.hash);
    expect(pushes.some(({ type }) => type === 'export-progress')).toBe(true);
    expect(await readdir(stick)).toEqual([file]);
  });

  test('holds only what the centre lacks, or the run that is asked for', async () => {
    const { host, stick, parts, log } = await desk(30);
    const { hash } = log[9]!;
    await parts.state.keepReceipt(
      KEYS.receipt({ device: DEVICE, through: 10, hash, receivedAt: MONDAY_MS }),
    );
    expect(await host.exportTo({ ...BUNDLE, drive: stick })).toMatchObject({ from: 11, to: 30 });
    const entries = { kind: 'entries', from: 5, to: 7 } as const;
    const some = await host.exportTo({ ...BUNDLE, scope: entries, drive: stick });
    expect(some).toMatchObject({ from: 5, to: 7 });
    const all = await host.exportTo({ ...BUNDLE, scope: { kind: 'all' }, drive: stick });
    expect(all).toMatchObject({ from: 1, to: 30 });
  });

  test('of days holds those days', async () => {
    const { host, stick } = await desk(Array.from({ length: 3 }, (): Draft => ratingGiven()));
    const monday = { kind: 'days', from: '2026-11-23', to: '2026-11-23' } as const;
    const sunday = { kind: 'days', from: '2026-11-22', to: '2026-11-22' } as const;
    const order = { ...BUNDLE, drive: stick };
    expect(await host.exportTo({ ...order, scope: monday })).toMatchObject({ from: 1, to: 3 });
    const nothing = { ok: false, reason: 'nothing' };
    expect(await host.exportTo({ ...order, scope: sunday })).toEqual(nothing);
  });

  test('goes on while ratings are taken', async () => {
    const { host, stick, log } = await desk(600);
    const exporting = host.exportTo({ ...BUNDLE, drive: stick });
    const [next] = entriesAfter(headOf(log.at(-1)!), 1);
    expect(await host.journalAppend(next!)).toMatchObject({ ok: true });
    expect(await exporting).toMatchObject({ ok: true, to: 600 });
  });

  test('is refused without IT’s PIN, and to a supervisor', async () => {
    const { host, stick } = await desk(3, false);
    const refused = { ok: false, reason: 'not-allowed' };
    expect(await host.exportTo({ ...BUNDLE, drive: stick })).toEqual(refused);
    expect(await host.exportDrives()).toEqual([]);
    await host.checkStaffPin('phu-trach', PIN);
    expect(await host.exportTo({ ...BUNDLE, drive: stick })).toEqual(refused);
    expect(await host.takeReceipt(stick)).toEqual(refused);
    expect(await readdir(stick)).toEqual([]);
  });

  test('to a drive that isn’t there says so', async () => {
    const { host, stick } = await desk(3);
    const gone = { ok: false, reason: 'drive-gone' };
    expect(await host.exportTo({ ...BUNDLE, drive: `${stick}-2` })).toEqual(gone);
    expect((await host.exportDrives()).map(({ id }) => id)).toEqual([stick]);
  });
});

test('a list for people has one row a rating in its last state, harmless in a spreadsheet', async () => {
  const { host, stick } = await desk([
    ratingGiven({ level: 5, clerk: 'clerk-1', counter: 'counter-3' }),
    ratingGiven({ level: 1, clerk: '=HYPERLINK("x")', procedure: '+1' }),
    { kind: 'rating.changed', body: { rating: 2, level: 4 } },
    ratingGiven({ level: 2, dossier: 'a'.repeat(64) }),
    { kind: 'rating.explained', body: { rating: 4, reasons: ['waiting'], comment: 'riêng tư' } },
    { kind: 'rating.changed', body: { rating: 4, level: null } },
  ]);
  const order = { what: 'ratings', scope: { kind: 'all' }, locale: 'vi', drive: stick } as const;
  const verdict = await host.exportTo(order);
  expect(verdict).toMatchObject({ ok: true, file: `hai-long-${DEVICE}-1-6.csv` });
  const text = await readFile(join(stick, `hai-long-${DEVICE}-1-6.csv`), 'utf8');
  expect(text.startsWith('\u{feff}Số bản ghi,')).toBe(true);
  const rows = text.trimEnd().split('\r\n').slice(1);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain('2026-11-23,09:00:00,Một cửa,Nguyễn Thị An');
  expect(rows[0]).toContain(',5,Rất hài lòng,Giữ nguyên,');
  expect(rows[1]).toContain(`"'=HYPERLINK(""x"")",'+1,4,Hài lòng,Đã chọn lại,`);
  expect(rows[2]).toContain('Đã rút');
  expect(text).not.toContain('aaaa');
  expect(text).not.toContain('riêng tư');
});

describe('a receipt from the drive', () => {
  async function take(change: (file: object) => object, entries = 5): Promise<[unknown, Desk]> {
    const at = await desk(entries);
    const { hash } = at.log[3]!;
    const receipt = KEYS.receipt({ device: DEVICE, through: 4, hash, receivedAt: MONDAY_MS });
    const file = { format: 'hailong-receipt/1', centreKey: KEYS.publicKey, receipt };
    await writeFile(
      join(at.stick, `hai-long-${DEVICE}.receipt.json`),
      JSON.stringify(change(file)),
    );
    return [await at.host.takeReceipt(at.stick), at];
  }

  test('is taken as one from the network is', async () => {
    const [taken, { host, stick }] = await take((file) => file);
    expect(taken).toMatchObject({ ok: true, receipt: { through: 4 } });
    expect((await host.boot()).receipt?.through).toBe(4);
    expect(await host.takeReceipt(stick)).toEqual({ ok: false, reason: 'older' });
  });

  test('that isn’t there changes nothing', async () => {
    const { host, stick } = await desk(3);
    expect(await host.takeReceipt(stick)).toEqual({ ok: false, reason: 'no-file' });
  });

  test.each([
    ['that is something else', () => ({ a: 1 }), 'unreadable'],
    ['for another kiosk', signedFor({ device: 'kiosk-2' }), 'of-another-device'],
    ['of another centre', signedFor({}, centreKeys()), 'forged'],
    ['with another hash', signedFor({ hash: 'b'.repeat(64) }), 'of-another-log'],
    ['for more than was written', signedFor({ through: 9 }), 'of-another-log'],
  ])('%s changes nothing', async (_name, change, reason) => {
    const [taken, { host }] = await take(change);
    expect(taken).toEqual({ ok: false, reason });
    expect((await host.boot()).receipt).toBeNull();
  });

  function signedFor(
    change: Partial<Parameters<typeof KEYS.receipt>[0]>,
    keys = KEYS,
  ): (file: object) => object {
    return (file) => {
      const plain = { device: DEVICE, through: 4, hash: 'c'.repeat(64), receivedAt: MONDAY_MS };
      return { ...file, receipt: keys.receipt({ ...plain, ...change }) };
    };
  }
});

test('nothing under its final name is ever less than whole', async () => {
  const { host, stick } = await desk(50);
  await mkdir(join(stick, `hai-long-${DEVICE}-1-50.age`));
  const verdict = await host.exportTo({ ...BUNDLE, drive: stick });
  expect(verdict).toEqual({ ok: false, reason: 'not-written' });
  expect(existsSync(join(stick, `hai-long-${DEVICE}-1-50.age.unfinished`))).toBe(false);
});
