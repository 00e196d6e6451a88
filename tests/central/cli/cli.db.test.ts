import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../central/cli/commands.ts';
import { runCli, type CliOutcome } from '../../../central/cli/run-cli.ts';
import { openParts } from '../../../central/open-parts.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson } from '../../support/central-browser.ts';
import { enrolKiosk } from '../../support/central-kiosk.ts';
import { createTestDatabase } from '../../support/postgres.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let folder: string;
let central: TestCentral;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hailong-cli-'));
  central = await startCentral();
});
afterAll(async () => {
  await central.close();
  await rm(folder, { recursive: true, force: true });
});

async function runProgram(
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Result> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, file), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: central.databaseUrl,
      HAILONG_MASTER_KEY: MASTER_KEY,
      HAILONG_DATA: folder,
      HAILONG_LANG: 'en',
      ...env,
    },
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code: typeof code === 'number' ? code : null, out, err };
}

async function cli(...args: readonly string[]): Promise<CliOutcome> {
  return await runCli(central.config, args);
}

describe('hailong', () => {
  test('enrol-code makes a code that a kiosk can enrol with', async () => {
    const { ok, text: said } = await cli('enrol-code', '--counter', 'quay-3');
    expect(ok).toBe(true);
    const enrolmentCode = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(said)?.[0] ?? '';
    const kiosk = await enrolKiosk(central.url, enrolmentCode);
    expect(kiosk.config.config.counter.id).toBe('quay-3');
  });

  test('create-user makes an account that can sign in; unlock-user opens a locked one', async () => {
    const made = await cli('create-user', '--name', 'thanh', '--role', 'auditor');
    expect(made.ok).toBe(true);
    const password = /: (\w{16})$/.exec(made.text)?.[1] ?? '';
    const person = newPerson(central.url);
    expect((await person.signIn('thanh', password)).body).toMatchObject({ role: 'auditor' });
    for (let count = 0; count < 5; count += 1) await person.signIn('thanh', 'wrong');
    expect((await person.signIn('thanh', password)).status).toBe(429);
    expect((await cli('unlock-user', '--name', 'thanh')).ok).toBe(true);
    expect((await person.signIn('thanh', password)).status).toBe(200);
  });

  test('migrate brings an empty database up, once', async () => {
    const empty = await createTestDatabase('empty');
    const config = { ...central.config, database: { kind: 'external', url: empty.url } } as const;
    const first = await runCli(config, ['migrate']);
    const second = await runCli(config, ['migrate']);
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(second.text).not.toBe(first.text);
    await empty.drop();
  });

  test('says how it is used when asked nothing', async () => {
    const { ok, text: said } = await cli();
    expect(ok).toBe(true);
    for (const command of COMMANDS) expect(said).toContain(command.name);
  });

  test.each([
    [['enrol-code', '--counter', 'quay-9'], 'quay-9'],
    [['enrol-code'], '--counter'],
    [['create-user', '--name', 'admin', '--role', 'it'], 'admin'],
    [['create-user', '--name', 'x', '--role', 'boss'], 'boss'],
    [['create-user', '--name', 'Á!', '--role', 'it'], '2'],
    [['unlock-user', '--name', 'nobody'], 'nobody'],
    [['fly'], 'fly'],
    [['migrate', '--fast'], '--fast'],
  ])('%j fails and says why', async (args, named) => {
    const { ok, text: said } = await cli(...args);
    expect(ok).toBe(false);
    expect(said).toContain(named);
  });
});

test('a database that was sealed with another master key is refused by the variable’s name', async () => {
  const other = { kind: 'value', text: Buffer.alloc(32, 8).toString('base64') } as const;
  const opening = openParts({ ...central.config, masterKey: other });
  await expect(opening).rejects.toMatchObject({ variable: 'HAILONG_MASTER_KEY' });
});

test('a usual port that is busy gives way to a free one; a named port does not', async () => {
  const number = Number(new URL(central.url).port);
  const { databaseUrl } = central;
  const named = startCentral({ databaseUrl, config: { port: { number, exact: true } } });
  await expect(named).rejects.toMatchObject({ variable: 'HAILONG_PORT' });
  const usual = await startCentral({ databaseUrl, config: { port: { number, exact: false } } });
  expect(usual.url).not.toBe(central.url);
  expect((await fetch(`${usual.url}/healthz`)).status).toBe(200);
  await usual.close();
});

test.each(['central/main.ts', 'central/cli.ts'])(
  '%s with a setting that can’t be meant ends with one sentence that names it',
  async (file) => {
    const { code, err } = await runProgram(file, ['migrate'], { HAILONG_PORT: 'x' });
    expect(code).toBe(1);
    expect(err).toContain('HAILONG_PORT');
    expect(err).not.toContain('    at ');
  },
);

test('the whole program: starts on its bundled database, joins the command line, stops on a signal, keeps its data', async () => {
  const env = {
    DATABASE_URL: '',
    HAILONG_MASTER_KEY: '',
    HAILONG_PORT: '0',
    HAILONG_LOG: 'silent',
  };
  const data = { ...env, HAILONG_DATA: join(folder, 'whole') };
  async function start(): Promise<{ stop(): Promise<number | null>; url: string; admin: unknown }> {
    const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'central/main.ts')], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { PATH: process.env['PATH'], ...data },
    });
    const [message] = await once(child, 'message');
    // What main.ts sends to a parent that forked it.
    const { url, firstAdmin } = message as { url: string; firstAdmin: unknown };
    return {
      url,
      admin: firstAdmin,
      async stop() {
        child.kill('SIGTERM');
        const [code] = await once(child, 'exit');
        return typeof code === 'number' ? code : null;
      },
    };
  }
  const first = await start();
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  expect(first.admin).toMatchObject({ name: 'admin' });
  const admin = newPerson(first.url);
  const { name, password: printed } = first.admin as { name: string; password: string };
  expect((await admin.signIn(name, printed)).body).toMatchObject({ mustChangePassword: true });
  expect((await admin.ask('GET', '/v1/users')).body).toMatchObject({
    code: 'password-change-needed',
  });
  const made = await runProgram(
    'central/cli.ts',
    ['create-user', '--name', 'lan', '--role', 'manager'],
    data,
  );
  expect(made.code).toBe(0);
  expect(await first.stop()).toBe(0);
  const second = await start();
  expect(second.admin).toBeNull();
  const password = /: (\w{16})\n$/.exec(made.out)?.[1] ?? '';
  expect((await newPerson(second.url).signIn('lan', password)).status).toBe(200);
  expect(await second.stop()).toBe(0);
});
