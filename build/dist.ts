import { existsSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { runElectronBuilder } from './package/electron-builder.ts';
import { packageProblems, type UnpackedApp } from './package/package-problems.ts';

const ROOT = join(import.meta.dirname, '..');
const RELEASE = join(ROOT, 'release');
const PRODUCT = 'Hài Lòng';

function unpackedOnMac(folder: string): UnpackedApp {
  const contents = join(RELEASE, folder, `${PRODUCT}.app`, 'Contents');
  return {
    program: join(contents, 'MacOS', PRODUCT),
    archive: join(contents, 'Resources/app.asar'),
  };
}

function unpackedElsewhere(folder: string, program: string): UnpackedApp {
  return {
    program: join(RELEASE, folder, program),
    archive: join(RELEASE, folder, 'resources/app.asar'),
  };
}

/** The applications that electron-builder leaves unpacked beside the installers. */
function unpackedApps(): readonly UnpackedApp[] {
  return [
    unpackedElsewhere('linux-unpacked', manifest.name),
    unpackedElsewhere('linux-arm64-unpacked', manifest.name),
    unpackedElsewhere('win-unpacked', `${manifest.name}.exe`),
    unpackedElsewhere('win-arm64-unpacked', `${manifest.name}.exe`),
    unpackedOnMac('mac'),
    unpackedOnMac('mac-arm64'),
  ].filter(({ archive }) => existsSync(archive));
}

if (runElectronBuilder(process.argv.slice(2))) {
  const apps = unpackedApps();
  const found = await Promise.all(
    apps.map((app) => packageProblems(app, join(ROOT, 'dist'), manifest)),
  );
  const problems = apps.length === 0 ? ['no unpacked application was found'] : found.flat();
  for (const problem of problems) console.error(`dist: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
} else {
  process.exitCode = 1;
}
