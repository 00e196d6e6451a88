import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { importBundle, type ImportOutcome } from '../../../central/bundles/import-bundle.ts';
import { runCli } from '../../../central/cli/run-cli.ts';
import { readReceiptFile } from '../../../shared/bundle/receipt-file.ts';
import { batchResponseSchema } from '../../../shared/contract/wire.ts';
import { bundleOf, inPieces, sealedFor } from '../../support/bundles.ts';
import {
  enrolKioskWith,
  newKeyPair,
  ratingGiven,
  type KeyPair,
  type TestKiosk,
} from '../../support/central-kiosk.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { queryRows } from '../../support/postgres.ts';

let central: TestCentral;
beforeAll(async () => {
  central = await startCentral();
});
afterAll(async () => {
  await central.close();
});

interface Writer {
  readonly keys: KeyPair;
  readonly kiosk: TestKiosk;
}

async function kioskWith(ratings: number): Promise<Writer> {
  const keys = newKeyPair();
  const kiosk = await enrolKioskWith(keys, central.url, await central.enrolCode('quay-3'));
  for (let n = 0; n < ratings; n += 1) kiosk.append(ratingGiven({ level: 4 }));
  return { keys, kiosk };
}

async function sealed({ keys, kiosk }: Writer): Promise<Buffer> {
  return await sealedFor(central.parts.exportKey.recipient, await bundleOf(keys, kiosk.log));
}

async function take(bytes: Uint8Array, unit: string | null = null): Promise<ImportOutcome> {
  const order = { file: inPieces(bytes), unit, by: 'test', onProgress: () => undefined };
  return await importBundle(central.parts, order);
}

async function countOf(device: string): Promise<unknown> {
  const [row] = await queryRows(
    central.databaseUrl,
    'select count(*)::int as count from rating where device_id = $1',
    [device],
  );
  return row?.['count'];
}

describe('import of an export file', () => {
  test('takes everything once, by stick, by stick again and by the network', async () => {
    const writer = await kioskWith(1_200);
    const file = await sealed(writer);
    const first = await take(file);
    expect(first).toMatchObject({ whole: true, stored: 1_200, duplicates: 0, fault: null });
    expect(first.receipt?.receipt.through).toBe(1_200);
    expect(await take(file)).toMatchObject({ whole: true, stored: 0, duplicates: 1_200 });
    const answer = await writer.kiosk.send(writer.kiosk.log.slice(0, 500));
    const { verdicts } = batchResponseSchema.parse(answer.body);
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['duplicate']));
    expect(await countOf(writer.kiosk.device)).toBe(1_200);
  });

  test('of which the network brought the beginning takes the rest', async () => {
    const writer = await kioskWith(30);
    await writer.kiosk.send(writer.kiosk.log.slice(0, 12));
    expect(await take(await sealed(writer))).toMatchObject({ stored: 18, duplicates: 12 });
    expect(await countOf(writer.kiosk.device)).toBe(30);
  });

  test('cut off takes the whole batches before the cut and is not whole; the next try goes on', async () => {
    const writer = await kioskWith(1_600);
    const file = await sealed(writer);
    const plain = await bundleOf(writer.keys, writer.kiosk.log);
    const cut = await take(file.subarray(0, file.length - 100_000));
    expect(cut.whole).toBe(false);
    expect(cut.fault?.code).toBe('cut-off');
    // What lies in the last, incomplete 64 KiB of the encryption can't be trusted; everything before it can.
    const sure = Math.floor((file.length - 100_000 - 200) / 65_552) * 65_536;
    const lines = plain.subarray(0, sure).toString().split('\n').length - 2;
    expect(cut.stored).toBe(lines * 500);
    expect(cut.receipt?.receipt.through).toBe(lines * 500);
    const again = await take(file);
    expect(again).toMatchObject({ whole: true, duplicates: cut.stored });
    expect(again.stored + cut.stored).toBe(1_600);
    expect(await countOf(writer.kiosk.device)).toBe(1_600);
  });

  test('gives quarantined entries the verdict that the network gives them', async () => {
    const writer = await kioskWith(2);
    writer.kiosk.append(ratingGiven({ clerk: 'nobody' }));
    expect(await take(await sealed(writer))).toMatchObject({ stored: 2, quarantined: 1 });
  });
});

describe('refusals', () => {
  test('a file whose beginning the centre lacks names what is missing', async () => {
    const { keys, kiosk } = await kioskWith(10);
    const outcome = await take(await bundleOf(keys, kiosk.log, { from: 4, to: 10 }));
    expect(outcome).toMatchObject({ whole: false, stored: 0 });
    expect(outcome.fault).toMatchObject({ code: 'gap', seq: 0, detail: '4' });
  });

  test('a device that never enrolled here, and one that names itself like another', async () => {
    const { kiosk } = await kioskWith(3);
    const outcome = await take(await bundleOf(newKeyPair(), kiosk.log));
    expect(outcome.fault?.code).toBe('device-unknown');
    expect(await countOf(kiosk.device)).toBe(0);
  });

  test('a kiosk of another unit', async () => {
    const outcome = await take(await sealed(await kioskWith(1)), 'another-unit');
    expect(outcome.fault?.code).toBe('other-unit');
  });

  test('a log that was written twice', async () => {
    const writer = await kioskWith(5);
    await take(await sealed(writer));
    const twin = await enrolKioskWith(writer.keys, central.url, await central.enrolCode('quay-3'));
    for (let n = 0; n < 5; n += 1) twin.append(ratingGiven({ level: 1 }));
    const outcome = await take(await sealed({ keys: writer.keys, kiosk: twin }));
    expect(outcome.fault?.code).toBe('forked');
    expect(await countOf(writer.kiosk.device)).toBe(5);
  });
});

test('import-bundle reads several files, names each fault, and writes receipts beside them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hailong-bundle-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const writer = await kioskWith(8);
  const good = join(folder, 'good.age');
  const bad = join(folder, 'bad.age');
  const file = await sealed(writer);
  await writeFile(good, file);
  await writeFile(bad, file.subarray(0, -1));
  const progress: string[] = [];
  const { ok, text } = await runCli(
    central.config,
    ['import-bundle', good, bad, join(folder, 'missing.age')],
    (line) => progress.push(line),
  );
  expect(ok).toBe(false);
  for (const named of ['good.age', 'bad.age', 'missing.age']) expect(text).toContain(named);
  expect(progress.some((line) => line.includes('8/8'))).toBe(true);
  const name = `hai-long-${writer.kiosk.device}.receipt.json`;
  const receipt = readReceiptFile(await readFile(join(folder, name), 'utf8'));
  expect(receipt?.receipt.receipt).toMatchObject({ device: writer.kiosk.device, through: 8 });
  expect(await countOf(writer.kiosk.device)).toBe(8);
});
