import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands before the fuses in Electron's binary; @electron/fuses looks for it. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_VERSION = 1;
/** Electron's own defaults, the unsafe ones included: a fuse that the configuration forgets shows as unset. */
const DEFAULT_FUSES = '101100011';

const EMPTY_FILES = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome-sandbox',
  'icudtl.dat',
  'locales/en-US.pak',
  'locales/fr.pak',
  'locales/vi.pak',
];

/**
 * Writes a folder that electron-builder takes for an unpacked Linux Electron. It cannot be started:
 * its program holds nothing but a fuse wire.
 */
export function writeStubElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  for (const name of EMPTY_FILES) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'version'), version);
  const program = Buffer.concat([
    Buffer.from(`no program\0${FUSE_SENTINEL}`),
    Buffer.from([FUSE_VERSION, DEFAULT_FUSES.length]),
    Buffer.from(DEFAULT_FUSES),
  ]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
}
