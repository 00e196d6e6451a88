import { join } from 'node:path';
import { Client } from 'pg';
import { ConfigError } from '../../config/config-error.ts';
import { accountForPostgres, type Account } from './account.ts';
import { findBinaries, type Binaries } from './binaries.ts';
import { clusterPassword, initCluster, SUPERUSER } from './init-cluster.ts';
import { placeCluster } from './place.ts';
import { disarmLeftOver, findPostmaster } from './postmaster.ts';
import { startServer, stopServer } from './server-process.ts';

/** Something that is elsewhere than the operator would look for it. */
export interface MovedNotice {
  readonly what: string;
  readonly account: string;
  readonly wanted: string;
  readonly path: string;
}

export interface EmbeddedPostgres {
  /** Address of a database of this server; the database is made when missing. */
  urlOf(database: string): Promise<string>;
  readonly moved: readonly MovedNotice[];
  /** Stops the server, unless it belongs to another process. */
  stop(): Promise<void>;
}

const MAINTENANCE_DATABASE = 'postgres';
/** Held for life by the process that owns the server: ASCII "HLOWNER". */
const OWNER_LOCK = '20349104033513810';

/**
 * The bundled PostgreSQL on a data folder, started or found running.
 * A data folder has one owner; a server whose owner was killed is stopped and started anew.
 * @param guest join a running server instead of refusing (the command line beside a running centre)
 * @throws ConfigError naming what is in the way
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  guest = false,
): Promise<EmbeddedPostgres> {
  const account = await accountForPostgres();
  const binaries = await findBinaries(account);
  const place = await placeCluster(dataFolder, account);
  const password = await clusterPassword(join(dataFolder, 'postgres.password'));
  const cluster = await initCluster(place.cluster, password, binaries, account);
  const moved = movedNotices(account, binaries, place.movedFrom, place.cluster);
  const running = await findPostmaster(cluster);
  if (running !== null) {
    const owner = await takeOwnership(addressOf(running.port, password));
    if (owner === null && guest)
      return { urlOf: databaseMaker(running.port, password), moved, stop: leaveRunning };
    if (owner === null)
      throw new ConfigError('HAILONG_DATA', 'postgres.in-use', {
        path: dataFolder,
        pid: String(running.pid),
      });
    await owner.end();
    await stopServer(cluster, binaries, account);
  }
  await disarmLeftOver(cluster);
  const log = join(dataFolder, 'postgres.log');
  const server = await startServer(cluster, log, binaries, account);
  const owner = await takeOwnership(addressOf(server.port, password));
  return {
    urlOf: databaseMaker(server.port, password),
    moved,
    async stop() {
      await owner?.end();
      await stopServer(cluster, binaries, account);
    },
  };
}

async function leaveRunning(): Promise<void> {}

function addressOf(port: number, password: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${MAINTENANCE_DATABASE}`;
}

/** A connection that holds the owner's lock, or null when another living process holds it. */
async function takeOwnership(url: string): Promise<Client | null> {
  const client = new Client({ connectionString: url });
  // The server ends this connection when it stops; nobody waits for an answer on it then.
  client.on('error', () => undefined);
  await client.connect();
  const answer = await client.query<{ taken: boolean }>(
    `select pg_try_advisory_lock(${OWNER_LOCK}) as taken`,
  );
  if (answer.rows[0]?.taken === true) return client;
  await client.end();
  return null;
}

function databaseMaker(port: number, password: string): EmbeddedPostgres['urlOf'] {
  return async function urlOf(database) {
    const client = new Client({ connectionString: addressOf(port, password) });
    await client.connect();
    try {
      const found = await client.query('select from pg_database where datname = $1', [database]);
      if (found.rowCount === 0)
        await client.query(`create database ${client.escapeIdentifier(database)}`);
    } finally {
      await client.end();
    }
    return addressOf(port, password).replace(/[^/]+$/, database);
  };
}

function movedNotices(
  account: Account | null,
  binaries: Binaries,
  movedFrom: string | null,
  cluster: string,
): readonly MovedNotice[] {
  if (account === null) return [];
  const notices: MovedNotice[] = [];
  if (binaries.copiedFrom !== null)
    notices.push({
      what: 'PostgreSQL',
      account: account.name,
      wanted: binaries.copiedFrom,
      path: binaries.postgres,
    });
  if (movedFrom !== null)
    notices.push({
      what: 'PostgreSQL data',
      account: account.name,
      wanted: movedFrom,
      path: cluster,
    });
  return notices;
}
