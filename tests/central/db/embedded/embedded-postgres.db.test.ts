import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../../../central/db/embedded/embedded-postgres.ts';
import { findPostmaster } from '../../../../central/db/embedded/postmaster.ts';
import { queryRows } from '../../../support/postgres.ts';

const POLL_MS = 20;
const LAUNCHER = join(import.meta.dirname, 'launch-and-hang.ts');
const isRoot = process.getuid?.() === 0;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hailong-postgres-'));
  await chmod(folder, 0o711);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('keeps what was committed over a stop and a start, with the settings that a power cut asks for', async () => {
  const data = join(folder, 'kept');
  const first = await startEmbeddedPostgres(data);
  const url = await first.urlOf('hailong');
  await queryRows(url, 'create table kept as select 42 as answer');
  const settings = await queryRows(
    url,
    `select string_agg(name || '=' || setting, ' ' order by name) as all from pg_settings
     where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums',
                    'server_encoding', 'listen_addresses')`,
  );
  expect(settings[0]?.['all']).toBe(
    'data_checksums=on fsync=on full_page_writes=on listen_addresses=127.0.0.1 server_encoding=UTF8 synchronous_commit=on',
  );
  await first.stop();
  expect(await findPostmaster(join(data, 'postgres', 'data'))).toBeNull();
  const second = await startEmbeddedPostgres(data);
  expect(await queryRows(await second.urlOf('hailong'), 'select answer from kept')).toEqual([
    { answer: 42 },
  ]);
  await second.stop();
});

test('its port takes nobody without the password', async () => {
  const server = await startEmbeddedPostgres(join(folder, 'locked'));
  const url = new URL(await server.urlOf('hailong'));
  url.password = 'guess';
  await expect(queryRows(url.href, 'select 1')).rejects.toThrow('password authentication failed');
  const password = await stat(join(folder, 'locked', 'postgres.password'));
  expect(password.mode & 0o777).toBe(0o600);
  await server.stop();
});

test('a data folder has one owner; a guest may join and leaves it running', async () => {
  const data = join(folder, 'owned');
  const owner = await startEmbeddedPostgres(data);
  await expect(startEmbeddedPostgres(data)).rejects.toMatchObject({ key: 'postgres.in-use' });
  const guest = await startEmbeddedPostgres(data, true);
  const url = await guest.urlOf('hailong');
  await guest.stop();
  expect(await queryRows(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await owner.stop();
});

test('a server whose owner was killed is taken over', async () => {
  const data = join(folder, 'orphaned');
  const program = spawn(process.execPath, ['--import', 'tsx', LAUNCHER, data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(program.stdout, 'data');
  program.kill('SIGKILL');
  await once(program, 'exit');
  const cluster = join(data, 'postgres', 'data');
  expect(await findPostmaster(cluster)).not.toBeNull();
  const server = await startAgain(data);
  const url = await server.urlOf('hailong');
  expect(await queryRows(url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await server.stop();
});

/** The server notices its client's death a moment after us. */
async function startAgain(data: string): ReturnType<typeof startEmbeddedPostgres> {
  for (;;) {
    try {
      return await startEmbeddedPostgres(data);
    } catch (error) {
      if (!(error instanceof Error && 'key' in error && error.key === 'postgres.in-use'))
        throw error;
      await sleep(POLL_MS);
    }
  }
}

describe('what an interrupted life leaves behind', () => {
  test('a postmaster.pid whose number belongs to another program now', async () => {
    const data = join(folder, 'stale');
    await (await startEmbeddedPostgres(data)).stop();
    const file = join(data, 'postgres', 'data', 'postmaster.pid');
    await writeFile(file, `${process.ppid}\n${data}\n1\n5432\n\n127.0.0.1\n0\nready\n`);
    const server = await startEmbeddedPostgres(data);
    expect(await queryRows(await server.urlOf('hailong'), 'select 1 as one')).toHaveLength(1);
    await server.stop();
  });

  test('half of an initdb', async () => {
    const data = join(folder, 'half');
    await (await startEmbeddedPostgres(data)).stop();
    await rename(join(data, 'postgres', 'data'), join(data, 'postgres', 'data.draft'));
    await rm(join(data, 'postgres', 'data.draft', 'PG_VERSION'));
    const server = await startEmbeddedPostgres(data);
    expect(await queryRows(await server.urlOf('hailong'), 'select 1 as one')).toHaveLength(1);
    await server.stop();
    expect(await readdir(join(data, 'postgres'))).toEqual(['data']);
  });

  test('a cluster of another version is refused by name and left alone', async () => {
    const data = join(folder, 'older');
    await (await startEmbeddedPostgres(data)).stop();
    const file = join(data, 'postgres', 'data', 'PG_VERSION');
    await writeFile(file, '12\n');
    await expect(startEmbeddedPostgres(data)).rejects.toMatchObject({
      variable: 'HAILONG_DATA',
      key: 'postgres.other-version',
    });
    expect(await readFile(file, 'utf8')).toBe('12\n');
  });
});

test.runIf(isRoot)(
  'as root, a folder that no other account can enter: the cluster is elsewhere, and that is said',
  async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const data = join(closed, 'data');
    const server = await startEmbeddedPostgres(data);
    const [moved] = server.moved.filter(({ wanted }) => wanted.startsWith(closed));
    expect(moved?.path.startsWith(closed)).toBe(false);
    await queryRows(await server.urlOf('hailong'), 'create table kept as select 42 as answer');
    await server.stop();
    const again = await startEmbeddedPostgres(data);
    const url = await again.urlOf('hailong');
    expect(await queryRows(url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await again.stop();
    const pointer = (await readFile(join(data, 'postgres-is-in.txt'), 'utf8')).trim();
    expect(moved?.path).toBe(pointer);
    await rm(pointer, { recursive: true, force: true });
  },
);
