import { afterAll, beforeAll, expect, test } from 'vitest';
import { importUpload } from '../../../central/bundles/upload.ts';
import {
  claimImport,
  insertPart,
  insertUpload,
  readUpload,
} from '../../../central/store/bundle-uploads.ts';
import {
  BUNDLE_PART_BYTES,
  bundleUploadSchema,
  bundleUploadsSchema,
  type BundleUploadView,
} from '../../../shared/contract/bundles.ts';
import { bundleOf, sealedFor } from '../../support/bundles.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import {
  enrolKioskWith,
  newKeyPair,
  ratingGiven,
  type TestKiosk,
} from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { queryRows } from '../../support/postgres.ts';

const UNIT = TEST_OFFICE.unit.id;
let now = Date.UTC(2026, 9, 5, 2);
let central: TestCentral;
let person: TestPerson;
beforeAll(async () => {
  central = await startCentral({ now: () => now });
  person = newPerson(central.url);
  expect((await person.signIn('admin', central.adminPassword)).status).toBe(200);
});
afterAll(async () => {
  await central.close();
});

async function exported(
  ratings: number,
): Promise<{ readonly kiosk: TestKiosk; readonly file: Buffer }> {
  const keys = newKeyPair();
  const kiosk = await enrolKioskWith(keys, central.url, await central.enrolCode('quay-3'));
  for (let n = 0; n < ratings; n += 1) kiosk.append(ratingGiven());
  const recipient = central.parts.exportKey.recipient;
  return { kiosk, file: await sealedFor(recipient, await bundleOf(keys, kiosk.log)) };
}

async function begin(bytes: number): Promise<BundleUploadView> {
  const order = { unit: UNIT, file: 'kiosk.age', bytes };
  const answer = await person.ask('POST', '/v1/bundle-uploads', order);
  expect(answer.status).toBe(201);
  return bundleUploadSchema.parse(answer.body);
}

async function put(id: number, part: number, content: Uint8Array): Promise<Response> {
  const headers = { cookie: person.cookie, 'content-type': 'application/octet-stream' };
  const path = `/v1/bundle-uploads/${id}/parts/${part}?unit=${UNIT}`;
  const body = new Uint8Array(content);
  return await fetch(`${central.url}${path}`, { method: 'PUT', headers, body });
}

async function look(id: number): Promise<BundleUploadView> {
  const answer = await person.ask('GET', `/v1/bundle-uploads/${id}?unit=${UNIT}`);
  return bundleUploadSchema.parse(answer.body);
}

async function outcomeOf(id: number): Promise<BundleUploadView> {
  return await expect
    .poll(() => look(id), { timeout: 30_000 })
    .toSatisfy(({ state }: BundleUploadView) => state.endsWith('whole'))
    .then(() => look(id));
}

function partsOf(file: Buffer): readonly Buffer[] {
  const count = Math.ceil(file.length / BUNDLE_PART_BYTES);
  return Array.from({ length: count }, (_, n) =>
    file.subarray(n * BUNDLE_PART_BYTES, (n + 1) * BUNDLE_PART_BYTES),
  );
}

async function bytesKept(id: number): Promise<unknown> {
  const text = 'select count(*)::int as count from bundle_part where upload_id = $1';
  return (await queryRows(central.databaseUrl, text, [id]))[0]?.['count'];
}

test('a file in parts is imported, tells how far it is, and gives a receipt to carry back', async () => {
  const { kiosk, file } = await exported(3_000);
  const parts = partsOf(file);
  expect(parts.length).toBeGreaterThan(1);
  const { id } = await begin(file.length);
  for (const [n, content] of parts.entries()) {
    expect((await put(id, n, content)).status).toBe(200);
    // Sent once more, as after an answer that was lost.
    expect((await put(id, n, content)).status).toBe(200);
  }
  const done = await outcomeOf(id);
  expect(done).toMatchObject({
    state: 'whole',
    stored: 3_000,
    done: 3_000,
    total: 3_000,
    fault: null,
  });
  expect(done.receipt?.receipt.receipt).toMatchObject({ device: kiosk.device, through: 3_000 });
  expect(await bytesKept(id)).toBe(0);
  const answer = await person.ask('GET', `/v1/bundle-uploads?unit=${UNIT}`);
  expect(bundleUploadsSchema.parse(answer.body).uploads.map((upload) => upload.id)).toContain(id);
});

test('a part out of turn or of another size is refused, and the upload goes on where it was', async () => {
  const { file } = await exported(3_000);
  const [first, second] = partsOf(file);
  const { id } = await begin(file.length);
  expect((await put(id, 1, second!)).status).toBe(400);
  expect((await put(id, 0, first!.subarray(1))).status).toBe(400);
  expect((await look(id)).parts).toBe(0);
  expect((await put(id, 0, first!)).status).toBe(200);
  expect((await look(id)).parts).toBe(1);
  // Another file that happens to be as long is not mixed with this one.
  expect((await put(id, 0, Buffer.alloc(first!.length))).status).toBe(400);
  expect((await put(id, 0, first!)).status).toBe(200);
});

test('a file that is not whole says so in the reader’s language, with what was taken', async () => {
  const { file } = await exported(900);
  const cut = file.subarray(0, file.length - 10);
  const { id } = await begin(cut.length);
  for (const [n, content] of partsOf(cut).entries()) await put(id, n, content);
  const done = await outcomeOf(id);
  expect(done).toMatchObject({ state: 'not-whole', fault: { code: 'cut-off' } });
  expect(done.stored).toBeGreaterThan(0);
  const headers = { 'accept-language': 'en' };
  const asked = `/v1/bundle-uploads/${id}?unit=${UNIT}`;
  const english = await person.ask('GET', asked, undefined, headers);
  expect(bundleUploadSchema.parse(english.body).fault?.text).toContain('NOT WHOLE');
  expect(done.fault?.text).toContain('KHÔNG TRỌN VẸN');
});

test('an import that a process left in the middle is taken up by whoever asks next', async () => {
  const { file } = await exported(40);
  const { parts } = central;
  const order = { unit: UNIT, file: 'x.age', bytes: file.length, by: 'admin', at: new Date(now) };
  const id = (await insertUpload(parts.db.write, order)) ?? 0;
  await insertPart(parts.db.write, id, 0, file);
  // Another process began it and ended.
  expect(await claimImport(parts.db.write, id, new Date(now), new Date(0))).toBe(1);
  const upload = await readUpload(parts.db.write, UNIT, id);
  await importUpload(parts, upload!);
  expect((await look(id)).state).toBe('importing');
  now += 61_000;
  await look(id);
  expect(await outcomeOf(id)).toMatchObject({ state: 'whole', stored: 40 });
});

test('a person of another unit sees nothing of it', async () => {
  const answer = await person.ask('GET', '/v1/bundle-uploads/1?unit=elsewhere');
  expect(answer.status).toBe(404);
});
