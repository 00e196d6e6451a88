import { sep } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';

export const MAIN = 'dist/main/main.js';
export const PRELOAD = 'dist/preload/preload.cjs';
export const PAGE = 'dist/renderer/index.html';

function native(path: string): string {
  return path.split('/').join(sep);
}

/** The files of an asar archive, folders left out, with forward slashes. */
export function archiveFiles(archive: string): readonly string[] {
  return listPackage(archive, { isPack: false })
    .map((path) => path.split(sep).join('/').replace(/^\//, ''))
    .filter((path) => !('files' in statFile(archive, native(path))));
}

export function archiveText(archive: string, path: string): string {
  return extractFile(archive, native(path)).toString('utf8');
}
