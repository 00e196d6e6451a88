import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp } from '../../../central/backup/back-up.ts';
import { MANIFEST_FILE, openManifest, sealManifest } from '../../../central/backup/manifest.ts';
import { restore, type RestoreVerdict } from '../../../central/backup/restore.ts';
import { openDatabase } from '../../../central/db/database.ts';
import { openVault } from '../../../central/keys/vault.ts';
import { startCentral } from '../../support/central.ts';
import { enrolKiosk, ratingGiven } from '../../support/central-kiosk.ts';
import { createTestDatabase, queryRows } from '../../support/postgres.ts';

const VAULT = openVault(Buffer.alloc(32, 7));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hailong-failed-'));
  const central = await startCentral();
  try {
    const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
    for (let tap = 0; tap < 5; tap += 1) kiosk.append(ratingGiven());
    expect((await kiosk.send(kiosk.log)).status).toBe(200);
    expect((await backUp(central.parts, join(folder, 'one'))).ok).toBe(true);
  } finally {
    await central.close();
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function restoreInto(url: string, from: string): Promise<RestoreVerdict> {
  const db = openDatabase(url, () => undefined);
  try {
    return await restore({ db, vault: VAULT }, from);
  } finally {
    await db.close();
  }
}

function textOf(gzipped: Buffer): string {
  return gunzipSync(gzipped).toString();
}

test.each<[string, (gzipped: Buffer) => Buffer]>([
  ['a row that the database refuses', (file) => gzipSync(`${textOf(file)}not a row\n`)],
  ['a row too few', (file) => gzipSync(textOf(file).replace(/^.*\n/, ''))],
  ['a file that can’t be read to its end', (file) => file.subarray(0, file.length - 20)],
])('a restore that fails in the middle leaves nothing: %s', async (name, bend) => {
  const path = join(folder, name);
  await cp(join(folder, 'one'), path, { recursive: true });
  const sealed = openManifest(VAULT, await readFile(join(path, MANIFEST_FILE), 'utf8'));
  if (!sealed.ok) throw new Error(sealed.fault);
  const file = 'rating.copy.gz';
  const bent = bend(await readFile(join(path, file)));
  await writeFile(join(path, file), bent);
  const sha256 = createHash('sha256').update(bent).digest('hex');
  const tables = sealed.manifest.tables.map((one) =>
    one.file === file ? { ...one, sha256, bytes: bent.length } : one,
  );
  const text = JSON.stringify(sealManifest(VAULT, { ...sealed.manifest, tables }));
  await writeFile(join(path, MANIFEST_FILE), text);
  const empty = await createTestDatabase('empty');
  try {
    await expect(restoreInto(empty.url, path)).rejects.toThrow();
    const left = `select relname from pg_class where relnamespace = 'public'::regnamespace`;
    expect(await queryRows(empty.url, left)).toEqual([]);
    // The way is free for the next one.
    expect(await restoreInto(empty.url, join(folder, 'one'))).toMatchObject({ ok: true });
  } finally {
    await empty.drop();
  }
});
