import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const INSTALL_WITHIN_MS = 60_000;
const TRIED = 'electron-install-tried';

/** Electron's program file, or null where its binary was never downloaded. */
export function findElectron(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return null;
  const path = join(folder, 'dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** Whether this version's download was tried from this data folder: without a way to its server, no start waits again. */
export function wasElectronTried(root: string, dataFolder: string): boolean {
  const tried = join(dataFolder, TRIED);
  return existsSync(tried) && readFileSync(tried, 'utf8') === electronManifest(root);
}

/** Lets Electron's own installer fetch the binary. That it fails is no fault: a browser does as well. */
export function installElectron(root: string, dataFolder: string): void {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: INSTALL_WITHIN_MS });
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(join(dataFolder, TRIED), electronManifest(root));
}

/** Empty where the package itself is not installed. */
function electronManifest(root: string): string {
  const path = join(root, 'node_modules', 'electron', 'package.json');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
