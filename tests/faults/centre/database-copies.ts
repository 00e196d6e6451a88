import { Client } from 'pg';

/** Older states of a database that lives, as a restored back-up brings them. */
export interface DatabaseCopies {
  /** Copies the database as it is now; a former copy gives way. */
  readonly take: () => Promise<void>;
  /** Puts the copy in the place of the database; everybody who is connected is cut off. */
  readonly restore: () => Promise<void>;
  /** An empty one in the place of the database. */
  readonly empty: () => Promise<void>;
}

export function makeCopies(maintenance: string, name: string): DatabaseCopies {
  const copy = `${name}_copy`;
  async function alone(orders: readonly string[]): Promise<void> {
    const client = new Client({ connectionString: maintenance });
    await client.connect();
    try {
      await client.query(`alter database ${name} with allow_connections false`);
      await client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
        [name],
      );
      for (const order of orders) await client.query(order);
      await client.query(`alter database ${name} with allow_connections true`);
    } finally {
      await client.end();
    }
  }
  return {
    take: () =>
      alone([
        `drop database if exists ${copy}`,
        // A backend that was told to end may need a moment; the copy waits for it.
        `create database ${copy} template ${name}`,
      ]),
    restore: () =>
      alone([`drop database ${name} with (force)`, `alter database ${copy} rename to ${name}`]),
    empty: () => alone([`drop database ${name} with (force)`, `create database ${name}`]),
  };
}
