import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, type CliOutcome } from '../../../central/cli/run-cli.ts';
import type { CentralConfig } from '../../../central/config/config.ts';
import { startCentral, testConfig } from '../../support/central.ts';
import { createTestDatabase } from '../../support/postgres.ts';

const ALL_MAY_PASS = 0o711;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hailong-backup-cli-'));
  // As root the server runs under another account, which must pass through.
  await chmod(folder, ALL_MAY_PASS);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The bundled PostgreSQL on a data folder of its own, as a small office has it. */
function embedded(name: string): CentralConfig {
  const dataFolder = join(folder, name);
  const masterKey = {
    kind: 'file',
    path: join(dataFolder, 'master.key'),
    createIfMissing: true,
  } as const;
  return testConfig('', { dataFolder, database: { kind: 'embedded' }, masterKey, locale: 'en' });
}

async function run(config: CentralConfig, ...args: readonly string[]): Promise<CliOutcome> {
  return await runCli(config, args);
}

test('with the bundled database: back up, keep the key apart, restore elsewhere with it and not without', async () => {
  const first = embedded('first');
  const backup = join(folder, 'back-up');
  const made = await run(first, 'backup', backup);
  expect(made).toMatchObject({ ok: true });
  expect(made.text).toContain(join(folder, 'first', 'master.key'));
  const key = await readFile(join(folder, 'first', 'master.key'), 'utf8');
  const manifest = await readFile(join(backup, 'manifest.json'), 'utf8');
  expect(manifest).not.toContain(key.trim());
  expect((await stat(backup)).mode & 0o077).toBe(0);
  expect((await run(first, 'backup', backup)).ok).toBe(false);

  const kept = join(folder, 'kept.key');
  expect((await run(first, 'backup', join(folder, 'second-one'), '--key', kept)).ok).toBe(true);
  expect(await readFile(kept, 'utf8')).toBe(key);
  await writeFile(kept, 'another key');
  const again = await run(first, 'backup', join(folder, 'third-one'), '--key', kept);
  expect(again.ok).toBe(false);
  expect(await readFile(kept, 'utf8')).toBe('another key');

  const second = embedded('second');
  expect((await run(second, 'restore', backup)).text).toContain('another master key');
  await rm(join(folder, 'second'), { recursive: true });
  await mkdir(join(folder, 'second'));
  await copyFile(join(folder, 'first', 'master.key'), join(folder, 'second', 'master.key'));
  expect(await run(second, 'restore', backup)).toMatchObject({ ok: true });
  expect((await run(second, 'restore', backup)).text).toContain('isn’t empty');
});

test('on a database server: into a new database, which then runs as the centre did', async () => {
  const central = await startCentral();
  const target = await createTestDatabase('empty');
  try {
    const backup = join(folder, 'of-server');
    expect(await run(central.config, 'backup', backup)).toMatchObject({ ok: true });
    const config = testConfig(target.url);
    expect(await run(config, 'restore', backup)).toMatchObject({ ok: true });
    expect(await run(config, 'alarms')).toMatchObject({ ok: true });
  } finally {
    await central.close();
    await target.drop();
  }
});
