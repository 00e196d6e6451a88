import { readdir, readFile, statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ExportDrive } from '../../shared/contract/exports.ts';
import { mountedMedia } from './mounts.ts';

const LETTERS = 'DEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** The drives that are plugged in now; with `fixed`, that folder alone. Those that don't answer are left out. */
export async function listDrives(fixed: string | null): Promise<readonly ExportDrive[]> {
  const paths = fixed === null ? await pathsOf(process.platform) : [fixed];
  const drives = await Promise.all(paths.map(driveAt));
  return drives.filter((drive) => drive !== null);
}

async function pathsOf(platform: NodeJS.Platform): Promise<readonly string[]> {
  if (platform === 'win32') return LETTERS.map((letter) => `${letter}:\\`);
  if (platform === 'darwin') return await volumes();
  return mountedMedia(await readFile('/proc/self/mountinfo', 'utf8'));
}

async function volumes(): Promise<readonly string[]> {
  const names = await readdir('/Volumes');
  return names.map((name) => join('/Volumes', name));
}

async function driveAt(path: string): Promise<ExportDrive | null> {
  try {
    const { bavail, bsize } = await statfs(path);
    return { id: path, name: basename(path) || path, freeBytes: bavail * bsize };
  } catch {
    return null;
  }
}
