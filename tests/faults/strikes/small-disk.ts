import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system that a kiosk can fill. */
export interface SmallDisk {
  readonly folder: string;
  /** What a kiosk on it is started with, so that it has a floor that fits. */
  readonly switches: readonly string[];
  readonly unmount: () => void;
}

export type Mounted =
  { readonly ok: true; readonly disk: SmallDisk } | { readonly ok: false; readonly why: string };

const SIZE_MB = 160;
const FLOOR_MB = 16;

/** Needs the right to mount; says so where it isn't there. */
export function mountSmallDisk(): Mounted {
  if (process.platform !== 'linux') return { ok: false, why: 'no tmpfs on this system' };
  const folder = mkdtempSync(join(tmpdir(), 'hai-long-faults-disk-'));
  const options = ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m,mode=0755`, 'tmpfs', folder];
  const { status, stderr, error } = spawnSync('mount', options, { encoding: 'utf8' });
  if (status !== 0) {
    rmSync(folder, { recursive: true });
    return { ok: false, why: `mount: ${error?.message ?? stderr.trim()}` };
  }
  const unmount = (): void => {
    spawnSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { ok: true, disk: { folder, switches: [`--disk-floor-mb=${FLOOR_MB}`], unmount } };
}
