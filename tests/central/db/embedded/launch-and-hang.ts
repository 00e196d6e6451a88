import { startEmbeddedPostgres } from '../../../../central/db/embedded/embedded-postgres.ts';
import { openDatabase } from '../../../../central/db/database.ts';

/** Run as a program of its own: starts the server, commits a row, says so and waits to be killed. */
const server = await startEmbeddedPostgres(process.argv[2] ?? '');
const db = openDatabase(await server.urlOf('hailong'), () => undefined);
await db.writers.query('create table kept as select 42 as answer');
process.stdout.write('ready\n');
setInterval(() => undefined, 1000);
