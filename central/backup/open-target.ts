import type { CentralConfig } from '../config/config.ts';
import { readMasterKeyBytes } from '../config/secrets.ts';
import { openDatabase, type Database } from '../db/database.ts';
import { startEmbeddedPostgres } from '../db/embedded/embedded-postgres.ts';
import { openVault, type Vault } from '../keys/vault.ts';
import { DATABASE_NAME } from '../open-parts.ts';

export interface RestoreTarget {
  readonly db: Database;
  readonly vault: Vault;
  close(): Promise<void>;
}

/**
 * The database that a back-up goes into, as it is: nothing is migrated and no key is made in it. Not beside a running
 * centre, which would fill it meanwhile.
 * @throws ConfigError
 */
export async function openTarget(config: CentralConfig): Promise<RestoreTarget> {
  const { database } = config;
  const vault = openVault(await readMasterKeyBytes(config.masterKey));
  const server =
    database.kind === 'embedded' ? await startEmbeddedPostgres(config.dataFolder) : null;
  let db: Database | null = null;
  async function close(): Promise<void> {
    await db?.close();
    await server?.stop();
  }
  try {
    const url = database.kind === 'external' ? database.url : await server?.urlOf(DATABASE_NAME);
    if (url === undefined) throw new Error('no database');
    db = openDatabase(url, () => undefined);
    return { db, vault, close };
  } catch (error) {
    await close();
    throw error;
  }
}
