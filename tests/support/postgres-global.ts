import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../central/db/database.ts';
import { startEmbeddedPostgres } from '../../central/db/embedded/embedded-postgres.ts';
import { migrate } from '../../central/db/migrate.ts';
import { preparePartitions } from '../../central/store/partitions.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of databases of the run's server: one to connect to for orders, one that is up to date to copy. */
    readonly postgres: { readonly maintenance: string; readonly template: string };
  }
}

const ALL_MAY_PASS = 0o711;

/** One real PostgreSQL for the whole run, by the launcher that the product uses. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'hailong-test-'));
  // As root the server runs under another account, which must pass through.
  await chmod(folder, ALL_MAY_PASS);
  const server = await startEmbeddedPostgres(join(folder, 'data'));
  const template = await server.urlOf('hailong_template');
  const db = openDatabase(template, () => undefined);
  await migrate(db.write);
  await preparePartitions(db.write, Date.now());
  await db.close();
  project.provide('postgres', { maintenance: await server.urlOf('postgres'), template });
  return async function teardown() {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
