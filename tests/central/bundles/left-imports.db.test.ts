/** Imports of uploaded files that something cut short: what arrived stays until it is in the log. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importBundle } from '../../../central/bundles/import-bundle.ts';
import { importUpload } from '../../../central/bundles/upload.ts';
import {
  claimImport,
  ClaimLost,
  endImport,
  insertPart,
  insertUpload,
  noteProgress,
  readUpload,
  type StoredUpload,
} from '../../../central/store/bundle-uploads.ts';
import { bundleOf, inPieces, sealedFor } from '../../support/bundles.ts';
import { enrolKioskWith, newKeyPair, ratingGiven } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { queryRows } from '../../support/postgres.ts';

const UNIT = TEST_OFFICE.unit.id;
const STALE_MS = 61_000;
let now = Date.UTC(2026, 9, 5, 2);
let central: TestCentral;
beforeAll(async () => {
  central = await startCentral({ now: () => now });
});
afterAll(() => central.close());

async function exported(ratings: number): Promise<Buffer> {
  const keys = newKeyPair();
  const kiosk = await enrolKioskWith(keys, central.url, await central.enrolCode('quay-3'));
  for (let n = 0; n < ratings; n += 1) kiosk.append(ratingGiven());
  return await sealedFor(central.parts.exportKey.recipient, await bundleOf(keys, kiosk.log));
}

/** A file of one part that has arrived as a whole. */
async function arrived(ratings: number): Promise<StoredUpload> {
  const { write } = central.parts.db;
  const file = await exported(ratings);
  const order = { unit: UNIT, file: 'x.age', bytes: file.length, by: 'admin', at: new Date(now) };
  const id = (await insertUpload(write, order)) ?? 0;
  expect(await insertPart(write, id, 0, file)).toBe(true);
  return await look(id);
}

async function look(id: number): Promise<StoredUpload> {
  const upload = await readUpload(central.parts.db.write, UNIT, id);
  if (upload === null) throw new Error('no upload');
  return upload;
}

test('a source that fails for another reason than the file says nothing about the file', async () => {
  const file = await exported(2_000);
  async function* failing(error: Error): AsyncGenerator<Uint8Array, void> {
    yield* inPieces(file.subarray(0, file.length / 2));
    throw error;
  }
  const order = { unit: UNIT, by: 'test', onProgress: () => undefined };
  const broken = new Error('terminating connection');
  const asked = importBundle(central.parts, { ...order, file: failing(broken) });
  await expect(asked).rejects.toThrow('terminating connection');
  const pulled = Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' });
  const cut = await importBundle(central.parts, { ...order, file: failing(pulled) });
  expect(cut).toMatchObject({ whole: false, fault: { code: 'cut-off' } });
});

test('a database that fails during an import ends nothing: the file stays and is imported later', async () => {
  const upload = await arrived(30);
  const { databaseUrl, parts } = central;
  await queryRows(databaseUrl, 'alter table bundle_part rename column content to away');
  try {
    await expect(importUpload(parts, upload)).rejects.toThrow();
  } finally {
    await queryRows(databaseUrl, 'alter table bundle_part rename column away to content');
  }
  expect(await look(upload.id)).toMatchObject({ state: 'importing', fault: null });
  now += STALE_MS;
  await importUpload(parts, await look(upload.id));
  expect(await look(upload.id)).toMatchObject({ state: 'whole', stored: 30 });
});

test('who stood still while another took the import up can neither end it nor say how far it is', async () => {
  const { id } = await arrived(5);
  const { db } = central.parts;
  const first = await claimImport(db.write, id, new Date(now), new Date(0));
  const second = await claimImport(db.write, id, new Date(now), new Date(now + 1));
  expect([first, second]).toEqual([1, 2]);
  const late = { id, claim: 1 };
  await noteProgress(db.write, late, { done: 3, total: 5 }, new Date(now));
  const outcome = {
    device: null,
    stored: 0,
    duplicates: 0,
    quarantined: 0,
    fault: null,
    receipt: null,
  };
  await expect(endImport(db.write, late, false, outcome)).rejects.toThrow(ClaimLost);
  expect(await look(id)).toMatchObject({ state: 'importing', done: 0 });
  now += STALE_MS;
  await importUpload(central.parts, await look(id));
  expect(await look(id)).toMatchObject({ state: 'whole', stored: 5 });
});

test('a centre that starts takes up what another left in the middle, or never began', async () => {
  const begun = await arrived(20);
  const waiting = await arrived(10);
  await claimImport(central.parts.db.write, begun.id, new Date(now), new Date(0));
  now += STALE_MS;
  const next = await startCentral({ databaseUrl: central.databaseUrl, now: () => now });
  try {
    for (const [{ id }, stored] of [
      [begun, 20],
      [waiting, 10],
    ] as const)
      await expect
        .poll(() => look(id), { timeout: 20_000 })
        .toMatchObject({ state: 'whole', stored });
  } finally {
    await next.close();
  }
});

test('a part that is there is not taken for that of another file', async () => {
  const { id } = await arrived(5);
  const { write } = central.parts.db;
  expect(await insertPart(write, id, 0, await exported(5))).toBe(false);
});
