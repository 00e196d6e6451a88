import { readFile } from 'node:fs/promises';
import { ConfigError } from '../../config/config-error.ts';

/** An ordinary account of this machine. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** `nobody` is on every Linux, `postgres` only where a package made it. */
const CANDIDATES = ['postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root, so a root process lends it an ordinary account.
 * @returns null where our own account will do
 * @throws ConfigError when we are root and there is no such account
 */
export async function accountForPostgres(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const accounts = parsePasswd(await readFile('/etc/passwd', 'utf8'));
  const found = CANDIDATES.flatMap((name) =>
    accounts.filter((account) => account.name === name && account.uid !== 0),
  )[0];
  if (!found) throw new ConfigError('DATABASE_URL', 'postgres.no-account');
  return found;
}

function parsePasswd(text: string): readonly Account[] {
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    if (name === undefined || !/^\d+$/.test(uid ?? '') || !/^\d+$/.test(gid ?? '')) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}
