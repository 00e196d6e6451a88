import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { debProblems } from './package/deb-problems.ts';
import { runElectronBuilder } from './package/electron-builder.ts';
import { packageProblems } from './package/package-problems.ts';
import { writeStubElectron } from './package/stub-electron.ts';

// Shows, without Electron's binary, that the package would be right: its contents, its metadata and
// its fuses. Only a release on a real machine can show that it starts.

const ROOT = join(import.meta.dirname, '..');

/** Stands where electron-builder would put the fpm that it downloads. */
function writeFpm(folder: string): string {
  const path = join(folder, 'fpm');
  const tsx = createRequire(import.meta.url).resolve('tsx');
  const shim = join(import.meta.dirname, 'package/fpm-over-dpkg.ts');
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" --import "${tsx}" "${shim}" "$@"\n`, {
    mode: 0o755,
  });
  return path;
}

function hasDpkg(): boolean {
  return spawnSync('dpkg-deb', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Builds the Linux package around a stub and hands back everything that is wrong with it. */
async function checkPackage(scratch: string): Promise<readonly string[]> {
  const stub = join(scratch, 'electron');
  const output = join(scratch, 'release');
  writeStubElectron(stub, manifest.devDependencies.electron);
  const targets = hasDpkg() ? ['dir', 'deb'] : ['dir'];
  const built = runElectronBuilder(
    ['--linux', ...targets, `-c.electronDist=${stub}`, `-c.directories.output=${output}`],
    { CUSTOM_FPM_PATH: writeFpm(scratch) },
  );
  if (!built) return ['electron-builder failed, see above'];
  const unpacked = join(output, 'linux-unpacked');
  const app = {
    program: join(unpacked, manifest.name),
    archive: join(unpacked, 'resources/app.asar'),
  };
  const debs = readdirSync(output).filter((file) => file.endsWith('.deb'));
  return [
    ...(await packageProblems(app, join(ROOT, 'dist'), manifest)),
    ...(debs.length === targets.length - 1 ? [] : ['the .deb was not made']),
    ...debs.flatMap((deb) => debProblems(join(output, deb), join(scratch, 'deb'), manifest)),
  ];
}

const scratch = mkdtempSync(join(tmpdir(), 'hai-long-dist-'));
try {
  const problems = await checkPackage(scratch);
  for (const problem of problems) console.error(`dist:check: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  else
    console.log('dist:check: the package is as it should be (built around a stub, not Electron)');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
