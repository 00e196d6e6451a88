import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { backUp } from '../backup/back-up.ts';
import type { Manifest } from '../backup/manifest.ts';
import { openTarget } from '../backup/open-target.ts';
import { restore, type RestoreVerdict } from '../backup/restore.ts';
import type { CentralConfig } from '../config/config.ts';
import { readMasterKeyBytes } from '../config/secrets.ts';
import { openParts } from '../open-parts.ts';
import type { Options, Said } from './commands.ts';

/** A command that opens the database by itself, or must not have it brought up to date before it runs. */
export interface ClosedCommand {
  readonly name: string;
  readonly needs: readonly ['file'];
  runClosed(config: CentralConfig, options: Options): Promise<Said>;
}

const OWNER_ONLY = 0o600;

export const CLOSED_COMMANDS: readonly ClosedCommand[] = [
  { name: 'backup', needs: ['file'], runClosed: makeBackup },
  { name: 'restore', needs: ['file'], runClosed: restoreBackup },
];

async function makeBackup(config: CentralConfig, { file = '', key }: Options): Promise<Said> {
  const folder = resolve(file);
  const opened = await openParts(config, { guest: true });
  try {
    const verdict = await backUp(opened.parts, folder);
    if (!verdict.ok) {
      const { fault, detail } = verdict;
      return { ok: false, key: `cli.backup-${fault}`, values: { detail } };
    }
    if (key !== undefined) return await writeKey(config, resolve(key));
    const { masterKey } = config;
    const source = masterKey.kind === 'value' ? 'HAILONG_MASTER_KEY' : masterKey.path;
    const values = { folder, source, ...sizeOf(verdict.manifest) };
    return { ok: true, key: 'cli.backed-up', values };
  } finally {
    await opened.close();
  }
}

/** Never over a file that is there: it may be the only copy of another key. */
async function writeKey({ masterKey }: CentralConfig, path: string): Promise<Said> {
  const text = `${(await readMasterKeyBytes(masterKey)).toString('base64')}\n`;
  try {
    await writeFile(path, text, { mode: OWNER_ONLY, flag: 'wx', flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return { ok: false, key: 'cli.backup-not-written', values: { detail: error.message } };
  }
  return { ok: true, key: 'cli.key-written', values: { path } };
}

async function restoreBackup(config: CentralConfig, { file = '' }: Options): Promise<Said> {
  const folder = resolve(file);
  const target = await openTarget(config);
  try {
    return sayRestored(folder, await restore(target, folder));
  } finally {
    await target.close();
  }
}

function sayRestored(folder: string, verdict: RestoreVerdict): Said {
  if (verdict.ok) {
    const { manifest } = verdict;
    const at = new Date(manifest.madeAt).toISOString();
    return { ok: true, key: 'cli.restored', values: { folder, at, ...sizeOf(manifest) } };
  }
  const detail = 'detail' in verdict ? verdict.detail : '';
  return { ok: false, key: `cli.restore-${verdict.fault}`, values: { folder, detail } };
}

function sizeOf({ tables }: Manifest): Readonly<Record<string, number>> {
  return {
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    bytes: tables.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
