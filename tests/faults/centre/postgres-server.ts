import { join } from 'node:path';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../../central/db/embedded/embedded-postgres.ts';
import { findPostmaster } from '../../../central/db/embedded/postmaster.ts';
import { startForwarder } from './forwarder.ts';

/** A real PostgreSQL that can be killed and comes back at the same address, as a service of the system would. */
export interface PostgresServer {
  readonly urlOf: (database: string) => Promise<string>;
  /** SIGKILL to the whole server, then a new start over what it left. */
  readonly killAndRestart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startPostgres(folder: string): Promise<PostgresServer> {
  let server: EmbeddedPostgres = await startEmbeddedPostgres(folder);
  const forwarder = await startForwarder(await portOf(folder));
  return {
    urlOf: async (database) => {
      const url = new URL(await server.urlOf(database));
      url.port = String(forwarder.port);
      return url.href;
    },
    killAndRestart: async () => {
      const running = await findPostmaster(clusterOf(folder));
      if (running !== null) process.kill(running.pid, 'SIGKILL');
      server = await startEmbeddedPostgres(folder);
      forwarder.leadTo(await portOf(folder));
    },
    stop: async () => {
      await forwarder.close();
      await server.stop();
    },
  };
}

function clusterOf(folder: string): string {
  return join(folder, 'postgres', 'data');
}

async function portOf(folder: string): Promise<number> {
  const running = await findPostmaster(clusterOf(folder));
  if (running === null) throw new Error('PostgreSQL does not run where it was started');
  return running.port;
}
