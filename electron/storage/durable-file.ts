import { open, readFile, rename, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import type { Report } from '../report.ts';
import { errorCode } from './error-code.ts';
import { makeSerial } from '../../shared/concurrency/serial.ts';
import { makeFolder } from './make-folder.ts';
import { syncFolder } from './sync-folder.ts';

/** One JSON value in one file, with the value before it beside it as the last good one. */
export interface DurableFile<T> {
  /** The newest value that can be read, or null where there never was one. A damaged file is kept under another name. */
  readonly read: () => Promise<T | null>;
  /** Resolves once the value would survive a power cut. */
  readonly write: (value: T) => Promise<void>;
}

export function durableFile<T>(path: string, schema: z.ZodType<T>, report: Report): DurableFile<T> {
  const serial = makeSerial();
  const previous = `${path}.previous`;

  async function readOne(file: string): Promise<T | null> {
    const text = await readIfThere(file);
    if (text === null) return null;
    const parsed = parseJson(text, schema);
    if (parsed.ok) return parsed.value;
    // Moved aside, so that the next write does not push it over the last good value.
    const { mtimeMs } = await stat(file);
    const kept = `${file}.damaged-${Math.trunc(mtimeMs)}`;
    await rename(file, kept);
    report('file-damaged', `${basename(file)}: ${parsed.detail}; kept as ${basename(kept)}`);
    return null;
  }

  async function read(): Promise<T | null> {
    const newest = await readOne(path);
    if (newest !== null) return newest;
    const older = await readOne(previous);
    if (older !== null) report('previous-file-used', basename(path));
    return older;
  }

  async function write(value: T): Promise<void> {
    await makeFolder(dirname(path));
    const fresh = `${path}.new`;
    const handle = await open(fresh, 'w', 0o600);
    try {
      await handle.writeFile(JSON.stringify(value));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameIfThere(path, previous);
    await rename(fresh, path);
    await syncFolder(dirname(path));
  }

  return { read: () => serial.run(read), write: (value) => serial.run(() => write(value)) };
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function renameIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; detail: string };

function parseJson<T>(text: string, schema: z.ZodType<T>): Parsed<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : 'not JSON' };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, detail: z.prettifyError(parsed.error) };
}
