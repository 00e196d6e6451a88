import { z } from 'zod';
import { canonicalJson } from '../../shared/log/canonical.ts';
import { hashSchema, type Hash } from '../../shared/log/entry.ts';
import type { Vault } from '../keys/vault.ts';

/** One table as PostgreSQL's COPY text, gzipped. `sha256` of the file, hex. */
export interface BackedUpTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: Hash;
}

/** What a back-up is: one instant of the whole database. Tables stand in the order in which they can be filled. */
export interface Manifest {
  readonly format: 1;
  /** Version of the program that made it. */
  readonly program: string;
  /** ms */
  readonly madeAt: number;
  /** The schema's steps that had been taken. */
  readonly migrations: readonly string[];
  /** Months with a partition of their own, `YYYY-MM-01`. */
  readonly months: readonly string[];
  readonly tables: readonly BackedUpTable[];
}

/** The manifest with two keyed hashes: the master key is the right one, and nothing in the manifest was changed. */
export interface SealedManifest {
  readonly manifest: Manifest;
  readonly keyCheck: string;
  readonly seal: string;
}

export const MANIFEST_FILE = 'manifest.json';
const KEY_LABEL = 'backup-key/1';
const SEAL_LABEL = 'backup-manifest/1';

const tableName = z.string().regex(/^[a-z][a-z0-9_]*$/);
const sealedSchema: z.ZodType<SealedManifest> = z.strictObject({
  manifest: z.strictObject({
    format: z.literal(1),
    program: z.string(),
    madeAt: z.int(),
    migrations: z.array(z.string()),
    months: z.array(z.iso.date()),
    tables: z.array(
      z.strictObject({
        name: tableName,
        columns: z.array(tableName),
        file: z.string().regex(/^[a-z][a-z0-9_]*\.copy\.gz$/),
        rows: z.int().min(0),
        bytes: z.int().min(0),
        sha256: hashSchema,
      }),
    ),
  }),
  keyCheck: hashSchema,
  seal: hashSchema,
});

export function sealManifest(vault: Vault, manifest: Manifest): SealedManifest {
  return { manifest, keyCheck: mac(vault, KEY_LABEL, ''), seal: sealOf(vault, manifest) };
}

export type ManifestVerdict =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly fault: 'unreadable' | 'other-key' | 'changed' };

/** Reads a manifest's text back. */
export function openManifest(vault: Vault, text: string): ManifestVerdict {
  const sealed = parse(text);
  if (sealed === null) return { ok: false, fault: 'unreadable' };
  const { manifest, keyCheck, seal } = sealed;
  if (keyCheck !== mac(vault, KEY_LABEL, '')) return { ok: false, fault: 'other-key' };
  if (seal !== sealOf(vault, manifest)) return { ok: false, fault: 'changed' };
  return { ok: true, manifest };
}

function parse(text: string): SealedManifest | null {
  try {
    return sealedSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function sealOf(vault: Vault, manifest: Manifest): string {
  return mac(vault, SEAL_LABEL, canonicalJson(manifest));
}

function mac(vault: Vault, label: string, text: string): string {
  return vault.mac(label, text).toString('hex');
}
