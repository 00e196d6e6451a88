import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const INSTALL_WITHIN_MS = 60_000;

/** Electron's program file, or null where its binary was never downloaded. */
export function findElectron(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return null;
  const path = join(folder, 'dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/**
 * Lets Electron's own installer fetch the binary, once per version and data folder: where there is no way to its
 * server, later starts must not wait for it again.
 */
export function installElectronOnce(root: string, dataFolder: string): void {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const tried = join(dataFolder, 'electron-install-tried');
  const manifest = join(root, 'node_modules', 'electron', 'package.json');
  if (!existsSync(installer)) return;
  const version = readFileSync(manifest, 'utf8');
  if (existsSync(tried) && readFileSync(tried, 'utf8') === version) return;
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: INSTALL_WITHIN_MS });
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(tried, version);
}
