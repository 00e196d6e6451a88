import type { CentralConfig } from './config/config.ts';
import { readMasterKeyBytes } from './config/secrets.ts';
import { openDatabase, type Database } from './db/database.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './db/embedded/embedded-postgres.ts';
import { inTransaction } from './db/transaction.ts';
import { migrate } from './db/migrate.ts';
import { loadCentreKey } from './keys/centre-key.ts';
import { loadExportKey } from './keys/export-key.ts';
import { openVault } from './keys/vault.ts';
import type { CentralParts } from './parts.ts';
import { ingestQueue } from './receive/ingest-queue.ts';
import { preparePartitions } from './store/partitions.ts';

export interface OpenParts {
  readonly parts: CentralParts;
  /** Migrations that were taken now. */
  readonly migrated: readonly string[];
  /** Where the bundled PostgreSQL had to be put elsewhere. */
  readonly moved: EmbeddedPostgres['moved'];
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Join a running bundled server instead of refusing (the command line beside a running centre). */
  readonly guest?: boolean;
  readonly now?: () => number;
  readonly onTrouble?: (error: Error) => void;
}

export const DATABASE_NAME = 'hailong';

/**
 * Opens what the use cases stand on: database (up to date), keys, clock.
 * @throws ConfigError
 */
export async function openParts(
  config: CentralConfig,
  { guest = false, now = Date.now, onTrouble = () => undefined }: OpenOptions = {},
): Promise<OpenParts> {
  const { database } = config;
  const vault = openVault(await readMasterKeyBytes(config.masterKey));
  const server =
    database.kind === 'embedded' ? await startEmbeddedPostgres(config.dataFolder, guest) : null;
  let db: Database | null = null;
  async function close(): Promise<void> {
    await db?.close();
    await server?.stop();
  }
  try {
    const url = database.kind === 'external' ? database.url : await server?.urlOf(DATABASE_NAME);
    if (url === undefined) throw new Error('no database');
    db = openDatabase(url, onTrouble);
    const migrated = await migrate(db.write);
    await preparePartitions(db.write, now());
    const variable =
      config.masterKey.kind === 'value' ? 'HAILONG_MASTER_KEY' : 'HAILONG_MASTER_KEY_FILE';
    const centreKey = await loadCentreKey(db, vault, variable);
    const exportKey = await loadExportKey(db, vault, variable);
    const { writers } = db;
    const ingest = ingestQueue((work) => inTransaction(writers, work));
    const parts = { db, vault, centreKey, exportKey, ingest, now };
    return { parts, migrated, moved: server?.moved ?? [], close };
  } catch (error) {
    await close();
    throw error;
  }
}
