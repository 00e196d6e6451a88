import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, stat, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError } from '../../config/config-error.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { findPostmaster } from './postmaster.ts';
import { asAccount, run } from './run.ts';

const LOOPBACK = '127.0.0.1';
const READY_WITHIN_MS = 60_000;
const POLL_MS = 25;
const AGAIN_MS = 250;
/** Somebody took the port between our look and the start; or children of a killed server are still going. */
const PASSING = ['could not bind', 'pre-existing shared memory block'];
const LONGEST_LOG_BYTES = 10_000_000;
const LAST_WORDS = 1_500;

/** Every acknowledged rating must survive a power cut, so these three are said aloud (design §7). */
const SETTINGS = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  `listen_addresses=${LOOPBACK}`,
  'unix_socket_directories=',
  'max_connections=60',
  'shared_buffers=128MB',
  // A restore holds every partition of every month in one transaction.
  'max_locks_per_transaction=256',
  'timezone=UTC',
  'log_timezone=UTC',
];

export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
}

/** Starts the server on a free port and waits until it takes connections. */
export async function startServer(
  cluster: string,
  logFile: string,
  binaries: Binaries,
  account: Account | null,
): Promise<ServerProcess> {
  const until = performance.now() + READY_WITHIN_MS;
  for (;;) {
    const port = await freePort();
    const child = await launch(cluster, logFile, port, binaries, account);
    const started = await waitUntilReady(cluster, child);
    if (started !== null) return started;
    const said = (await readFile(logFile, 'utf8')).slice(-LAST_WORDS).trim();
    if (performance.now() > until || !PASSING.some((words) => said.includes(words)))
      throw new ConfigError('HAILONG_DATA', 'postgres.failed', { path: cluster, said });
    await sleep(AGAIN_MS);
  }
}

/** Fast shutdown: open transactions are rolled back, the last checkpoint is written. */
export async function stopServer(
  cluster: string,
  binaries: Binaries,
  account: Account | null,
): Promise<void> {
  const args = ['stop', '--mode=fast', '--wait', '--timeout=60', `--pgdata=${cluster}`];
  await run(binaries.pgCtl, args, account);
}

async function launch(
  cluster: string,
  logFile: string,
  port: number,
  binaries: Binaries,
  account: Account | null,
): Promise<ChildProcess> {
  if (((await stat(logFile).catch(() => null))?.size ?? 0) > LONGEST_LOG_BYTES)
    await truncate(logFile);
  const log = await open(logFile, 'a');
  const args = ['-D', cluster, '-p', String(port), ...SETTINGS.flatMap((line) => ['-c', line])];
  const child = spawn(binaries.postgres, args, {
    // Its own group, so that a Ctrl-C at the terminal reaches us alone and we stop it last.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: {},
    cwd: '/',
    windowsHide: true,
    ...asAccount(account),
  });
  child.on('error', () => undefined);
  child.unref();
  await log.close();
  return child;
}

async function waitUntilReady(cluster: string, child: ChildProcess): Promise<ServerProcess | null> {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    if (child.pid === undefined || child.exitCode !== null) return null;
    const found = await findPostmaster(cluster);
    if (found?.ready === true && found.pid === child.pid) return found;
    await sleep(POLL_MS);
  }
  child.kill('SIGQUIT');
  return null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, LOOPBACK, () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
