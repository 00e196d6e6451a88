import { randomBytes } from 'node:crypto';
import { unwrapped } from '../keys/vault.ts';
import type { CentralParts } from '../parts.ts';
import { insertDossierKey, readDossierKey } from '../store/dossier-keys.ts';

const KEY_BYTES = 32;

/**
 * The key that an office's dossier codes are hashed with, made at its first use; null when there is no such unit.
 * All kiosks of the office and the import use the same, so that one dossier is one.
 */
export async function dossierKeyOf(
  { db, vault }: Pick<CentralParts, 'db' | 'vault'>,
  unit: string,
): Promise<Buffer | null> {
  const label = `dossier-key/${unit}`;
  const kept =
    (await readDossierKey(db.read, unit)) ??
    (await insertDossierKey(db.write, unit, vault.wrap(label, randomBytes(KEY_BYTES))));
  if (kept === null) return null;
  return unwrapped(vault, label, kept);
}
