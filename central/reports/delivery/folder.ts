import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Delivered, ReportFile } from './deliver.ts';

/** Whole files or none: whoever watches the folder never sees a half-written one. */
export async function putIntoFolder(
  folder: string,
  files: readonly ReportFile[],
): Promise<Delivered> {
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, bytes } of files) {
      const path = join(folder, name);
      const part = `${path}.${process.pid}.part`;
      await writeDurably(part, bytes);
      await rename(part, path);
    }
    return { ok: true };
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      return { ok: false, failure: `${error.code} ${folder}` };
    throw error;
  }
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
