import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';

const CONFIGS = ['build/vite.kiosk.ts', 'build/vite.central.ts'];
const OUTPUTS = [
  'dist/main/main.js',
  'dist/preload/preload.cjs',
  'dist/renderer/index.html',
  'dist/web/index.html',
  'dist/central/demo.js',
];
const STAMP = 'dist/start-stamp';

export type BuildOutcome =
  { readonly ok: true } | { readonly ok: false; readonly config: string; readonly output: string };

/** Whether the bundles are there and made from these very sources. */
export function isBuilt(root: string): boolean {
  const stamp = join(root, STAMP);
  if (!OUTPUTS.every((path) => existsSync(join(root, path))) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === fingerprint(root);
}

/** Builds both programs. The stamp is taken before, so that a source that changes meanwhile is built again next time. */
export async function buildAll(root: string): Promise<BuildOutcome> {
  const stamp = fingerprint(root);
  for (const config of CONFIGS) {
    const built = await viteBuild(root, config);
    if (!built.ok) return built;
  }
  writeStamp(root, stamp);
  return { ok: true };
}

export function writeStamp(root: string, stamp: string): void {
  writeFileSync(join(root, STAMP), stamp);
}

async function viteBuild(root: string, config: string): Promise<BuildOutcome> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return code === 0 ? { ok: true } : { ok: false, config, output };
}
