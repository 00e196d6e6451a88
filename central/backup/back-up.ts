import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import program from '../../package.json' with { type: 'json' };
import type { CentralParts } from '../parts.ts';
import {
  beginSnapshot,
  partitionMonths,
  readRows,
  references,
  tableShapes,
  takenMigrations,
  type TableShape,
  type BackupClient,
} from '../store/backup.ts';
import { MANIFEST_FILE, sealManifest, type BackedUpTable, type Manifest } from './manifest.ts';
import { tableOrder } from './table-order.ts';

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY = 0o600;
/** Who was signed in must not be signed in again by an old copy. */
const WITHOUT_ROWS = ['user_session'];

export type BackUpVerdict =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly fault: 'not-empty' | 'not-written'; readonly detail: string };

/**
 * Writes the whole database, as it is at one instant, into a new folder, while the centre runs on. The folder has its
 * name only when all of it is on the disk, so that what was cut off is never taken for whole.
 */
export async function backUp(
  { db, vault, now }: Pick<CentralParts, 'db' | 'vault' | 'now'>,
  folder: string,
): Promise<BackUpVerdict> {
  const part = `${folder}.part`;
  try {
    if (!(await isNewFolder(folder))) return { ok: false, fault: 'not-empty', detail: folder };
    await rm(part, { recursive: true, force: true });
    await mkdir(part, { recursive: true, mode: OWNER_ONLY_FOLDER });
    const client = await db.writers.connect();
    try {
      await beginSnapshot(client);
      const manifest = await writeTables(client, part, now());
      const text = `${JSON.stringify(sealManifest(vault, manifest), null, 2)}\n`;
      await writeFile(join(part, MANIFEST_FILE), text, { mode: OWNER_ONLY, flush: true });
      await syncFolder(part);
      await rm(folder, { recursive: true, force: true });
      await rename(part, folder);
      await syncFolder(dirname(folder));
      return { ok: true, manifest };
    } finally {
      await client.query('rollback').catch(() => undefined);
      client.release(true);
    }
  } catch (error) {
    // PostgreSQL's errors have codes of five letters or digits and are none of the disk's.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return { ok: false, fault: 'not-written', detail: error.message };
  }
}

async function writeTables(client: BackupClient, part: string, madeAt: number): Promise<Manifest> {
  const shapes = new Map((await tableShapes(client)).map((shape) => [shape.name, shape]));
  const order = tableOrder([...shapes.keys()], await references(client));
  const tables: BackedUpTable[] = [];
  for (const name of order) {
    const shape = shapes.get(name);
    if (shape !== undefined) tables.push(await writeTable(client, part, shape));
  }
  return {
    format: 1,
    program: program.version,
    madeAt,
    migrations: await takenMigrations(client),
    months: await partitionMonths(client),
    tables,
  };
}

async function writeTable(
  client: BackupClient,
  part: string,
  shape: TableShape,
): Promise<BackedUpTable> {
  const file = `${shape.name}.copy.gz`;
  const path = join(part, file);
  const { stream, rows } = readRows(client, shape, WITHOUT_ROWS.includes(shape.name));
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const target = createWriteStream(path, { mode: OWNER_ONLY, flush: true });
  await pipeline(stream, createGzip(), hashing, target);
  const { size: bytes } = await stat(path);
  return { ...shape, file, rows: rows(), bytes, sha256: hash.digest('hex') };
}

async function isNewFolder(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
