import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Database } from '../db/database.ts';
import { knownMigrations, migrate, migrateThrough } from '../db/migrate.ts';
import { inSharedTransaction } from '../db/transaction.ts';
import type { Vault } from '../keys/vault.ts';
import {
  emptyTables,
  hasTables,
  moveSequences,
  withoutTriggers,
  writeRows,
  type BackupClient,
} from '../store/backup.ts';
import { createPartitions } from '../store/partitions.ts';
import { MANIFEST_FILE, openManifest, type BackedUpTable, type Manifest } from './manifest.ts';

export type RestoreFault =
  | { readonly fault: 'unreadable' | 'other-key' | 'changed' | 'target-not-empty' }
  /** `detail`: the file that isn't the one that was written. */
  | { readonly fault: 'file-damaged'; readonly detail: string }
  /** Made by a newer program; `detail`: the first step that this one doesn't know. */
  | { readonly fault: 'newer'; readonly detail: string };
export type RestoreVerdict =
  { readonly ok: true; readonly manifest: Manifest } | ({ readonly ok: false } & RestoreFault);

/**
 * Fills an empty database from a back-up: everything or nothing. All hashes are checked before the first row is written,
 * all counts before the last one is kept, and the schema is brought up to date in the same transaction. Kiosks send what
 * the back-up lacks by themselves, because the centre tells them which entry it expects.
 */
export async function restore(
  { db, vault }: { readonly db: Database; readonly vault: Vault },
  folder: string,
): Promise<RestoreVerdict> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => '');
  const opened = openManifest(vault, text);
  if (!opened.ok) return opened;
  const { manifest } = opened;
  const newer = manifest.migrations.find((name) => !knownMigrations().includes(name));
  if (newer !== undefined) return { ok: false, fault: 'newer', detail: newer };
  const damaged = await damagedFile(folder, manifest);
  if (damaged !== null) return { ok: false, fault: 'file-damaged', detail: damaged };
  return await inSharedTransaction(db.writers, async (tx, client) => {
    if (await hasTables(client)) return { ok: false, fault: 'target-not-empty' };
    await migrateThrough(tx, manifest.migrations);
    await createPartitions(tx, manifest.months);
    const names = manifest.tables.map(({ name }) => name);
    await emptyTables(client, names.toReversed());
    await withoutTriggers(client, names, async () => {
      for (const table of manifest.tables) await loadTable(client, folder, table);
    });
    await moveSequences(client);
    await migrate(tx);
    return { ok: true, manifest };
  });
}

async function damagedFile(folder: string, { tables }: Manifest): Promise<string | null> {
  for (const { file, sha256 } of tables) {
    const hash = createHash('sha256');
    const read = await pipeline(createReadStream(join(folder, file)), hash).then(
      () => true,
      () => false,
    );
    if (!read || hash.digest('hex') !== sha256) return file;
  }
  return null;
}

async function loadTable(
  client: BackupClient,
  folder: string,
  table: BackedUpTable,
): Promise<void> {
  const { stream, rows } = writeRows(client, table);
  await pipeline(createReadStream(join(folder, table.file)), createGunzip(), stream);
  if (rows() !== table.rows)
    throw new Error(`${table.name}: ${rows()} rows instead of ${table.rows}`);
}
