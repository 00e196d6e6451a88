import { readFile } from 'node:fs/promises';

/** The bytes of a file that a command names; null when it can't be read. */
export async function contentOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}
