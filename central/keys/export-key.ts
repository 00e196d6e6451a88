import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { ConfigError } from '../config/config-error.ts';
import type { Database } from '../db/database.ts';
import { insertExportKey, readExportKey, type StoredExportKey } from '../store/export-key.ts';
import type { Vault } from './vault.ts';

const LABEL = 'export-key';

/** The age key pair of the centre: kiosks encrypt their export files for it. */
export interface ExportKey {
  /** `age1…`, as kiosks are told. */
  readonly recipient: string;
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string;
}

/**
 * Made at the first start; all processes on one database share it.
 * @throws ConfigError when the master key is not the one it was wrapped with
 */
export async function loadExportKey(
  db: Database,
  vault: Vault,
  variable: string,
): Promise<ExportKey> {
  const kept = (await readExportKey(db.write)) ?? (await make(db, vault));
  const identity = vault.unwrap(LABEL, kept.identityWrapped);
  if (identity === null) throw new ConfigError(variable, 'config.wrong-master-key');
  return { recipient: kept.recipient, identity: identity.toString('utf8') };
}

async function make(db: Database, vault: Vault): Promise<StoredExportKey> {
  const identity = await generateX25519Identity();
  return await insertExportKey(db.write, {
    recipient: await identityToRecipient(identity),
    identityWrapped: vault.wrap(LABEL, Buffer.from(identity)),
  });
}
