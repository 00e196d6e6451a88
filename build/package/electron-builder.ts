import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Runs electron-builder over electron-builder.yml, which it checks against its own schema; false where it fails. */
export function runElectronBuilder(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): boolean {
  const manifest = createRequire(import.meta.url).resolve('electron-builder/package.json');
  const command = join(dirname(manifest), 'cli.js');
  const run = spawnSync(process.execPath, [command, '--publish', 'never', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return run.status === 0;
}
