import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { ConfigError } from '../config/config-error.ts';
import type { Database } from '../db/database.ts';
import { insertCentreKey, readCentreKey } from '../store/centre-key.ts';
import type { Vault } from './vault.ts';

const LABEL = 'centre-key';

/** The key that signs receipts and configs. */
export interface CentreKey {
  /** SPKI DER, base64url, as kiosks are told. */
  readonly publicKey: string;
  /** ECDSA P-256 with SHA-256, r‖s, base64url. */
  sign(bytes: Uint8Array): string;
}

/**
 * The centre's signing key, made at the first start. All processes on one database share it.
 * @throws ConfigError when the master key is not the one it was wrapped with
 */
export async function loadCentreKey(
  db: Database,
  vault: Vault,
  variable: string,
): Promise<CentreKey> {
  const kept = (await readCentreKey(db.write)) ?? (await make(db, vault));
  const secret = vault.unwrap(LABEL, kept.privateWrapped);
  if (secret === null) throw new ConfigError(variable, 'config.wrong-master-key');
  const key = createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' });
  return {
    publicKey: kept.publicKey.toString('base64url'),
    sign: (bytes) => signWith(key, bytes),
  };
}

function signWith(key: KeyObject, bytes: Uint8Array): string {
  return sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

async function make(
  db: Database,
  vault: Vault,
): Promise<{ publicKey: Buffer; privateWrapped: Buffer }> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return await insertCentreKey(db.write, {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }),
    privateWrapped: vault.wrap(LABEL, privateKey.export({ format: 'der', type: 'pkcs8' })),
  });
}
