import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { run } from './run.ts';

export const SUPERUSER = 'hailong';
const PASSWORD_BYTES = 24;
const OWNER_ONLY = 0o600;

/** Makes the cluster `<place>/data` where there is none yet. Interrupted at any point, the next start begins anew. */
export async function initCluster(
  place: string,
  password: string,
  binaries: Binaries,
  account: Account | null,
): Promise<string> {
  const cluster = join(place, 'data');
  const found = await readIfThere(join(cluster, 'PG_VERSION'));
  if (found === binaries.major) return cluster;
  if (found !== null)
    throw new ConfigError('HAILONG_DATA', 'postgres.other-version', {
      path: cluster,
      found,
      expected: binaries.major,
    });
  const draft = join(place, 'data.draft');
  const passwordFile = join(place, 'password.draft');
  await rm(draft, { recursive: true, force: true });
  await writeFile(passwordFile, `${password}\n`, { mode: OWNER_ONLY });
  if (account !== null) await chown(passwordFile, account.uid, account.gid);
  try {
    await runInitdb(draft, passwordFile, binaries, account);
    await rename(draft, cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
  return cluster;
}

/** The superuser's password is kept outside PostgreSQL's folder, readable by us alone. */
export async function clusterPassword(passwordFile: string): Promise<string> {
  const kept = await readIfThere(passwordFile);
  if (kept !== null) return kept;
  const fresh = randomBytes(PASSWORD_BYTES).toString('base64url');
  const draft = `${passwordFile}.draft`;
  await writeFile(draft, `${fresh}\n`, { mode: OWNER_ONLY, flush: true });
  await rename(draft, passwordFile);
  return fresh;
}

async function runInitdb(
  cluster: string,
  passwordFile: string,
  binaries: Binaries,
  account: Account | null,
): Promise<void> {
  const options = [
    `--pgdata=${cluster}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Built in, so that sorting is the same on every machine and after every update of its libraries.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
  ];
  const result = await run(binaries.initdb, options, account);
  if (result.code !== 0)
    throw new ConfigError('HAILONG_DATA', 'postgres.failed', {
      path: cluster,
      said: result.output.trim(),
    });
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch {
    return null;
  }
}
