import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SmallDisk =
  | { readonly ok: true; readonly folder: string; readonly remove: () => void }
  | { readonly ok: false; readonly why: string };

/** A file system of its own that really runs full. Only root may mount one; `why` says what stood in the way. */
export function mountSmallDisk(bytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'hai-long-disk-'));
  try {
    const options = `size=${bytes},mode=0700`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    rmSync(folder, { recursive: true });
    return { ok: false, why: `no small disk can be mounted here: ${String(error)}` };
  }
  return {
    ok: true,
    folder,
    remove: () => {
      // Lazily: a process that was just killed may hold a file a moment longer.
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
