import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigError } from './config-error.ts';
import type { CentralConfig } from './config.ts';

const MASTER_KEY_BYTES = 32;
const OWNER_ONLY = 0o600;

/**
 * The 32 bytes that wrap every secret at rest. With an embedded database the key is made at the first start,
 * in a file of its own, so that a copy of the database alone opens nothing.
 * @throws ConfigError
 */
export async function readMasterKeyBytes(source: CentralConfig['masterKey']): Promise<Buffer> {
  if (source.kind === 'value') return decode('HAILONG_MASTER_KEY', source.text);
  const { path } = source;
  const text = (await readIfThere(path)) ?? (source.createIfMissing ? await create(path) : null);
  if (text === null)
    throw new ConfigError('HAILONG_MASTER_KEY_FILE', 'config.no-key-file', { path });
  return decode('HAILONG_MASTER_KEY_FILE', text.trim());
}

function decode(variable: string, text: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== MASTER_KEY_BYTES || key.toString('base64') !== text)
    throw new ConfigError(variable, 'config.bad-master-key');
  return key;
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

async function create(path: string): Promise<string> {
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const text = randomBytes(MASTER_KEY_BYTES).toString('base64');
    await writeFile(draft, `${text}\n`, { mode: OWNER_ONLY, flag: 'wx', flush: true });
  } catch {
    throw new ConfigError('HAILONG_DATA', 'config.data-not-writable', { path: dirname(path) });
  }
  // A link never replaces: of two processes that start at once, both read the one that was first.
  await link(draft, path).catch(() => undefined);
  await rm(draft);
  return await readFile(path, 'utf8');
}
