/**
 * `node --import ./tests/e2e/stand-in/register.ts dist/main/main.js`:
 * in this process alone, `electron` means the stand-in.
 */
import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';

const STAND_IN = new URL('./electron.ts', import.meta.url).href;
const OWN_NAMES: ReadonlySet<string> = new Set(['electron', 'electron/main', 'electron/common']);

function electronVersion(): string {
  const path = createRequire(import.meta.url).resolve('electron/package.json');
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null || !('version' in parsed)) {
    throw new Error(`No version in ${path}`);
  }
  return String(parsed.version);
}

registerHooks({
  resolve: (specifier, context, next) =>
    OWN_NAMES.has(specifier)
      ? { url: STAND_IN, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});
Object.defineProperty(process, 'type', { value: 'browser' });
Object.defineProperty(process.versions, 'electron', { value: electronVersion() });
