import { readFile, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running server writes into its folder (postmaster.pid, one line each). */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const LINE = { pid: 0, port: 3, status: 7 } as const;

/** The server that lives on the folder, or null. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const found = parse(await readFile(pidFile(cluster), 'utf8').catch(() => ''));
  return found !== null && (await isPostgres(found.pid)) ? found : null;
}

/**
 * After a restart of the machine the number in a left-over postmaster.pid may belong to any program, and PostgreSQL
 * would take that for a running server. Our own number it ignores, being its parent's; the rest of the file stays,
 * because from it PostgreSQL sees whether the dead server's children still hold the shared memory.
 */
export async function disarmLeftOver(cluster: string): Promise<void> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => '');
  const found = parse(text);
  if (found === null || !isAlive(found.pid) || (await isPostgres(found.pid))) return;
  await writeFile(pidFile(cluster), text.replace(/^\s*\d+/, String(process.pid)));
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

function parse(text: string): Postmaster | null {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[LINE.pid]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[LINE.port]), ready: lines[LINE.status] === 'ready' };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives under another account.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  const program = await readlink(`/proc/${pid}/exe`).catch(() => '');
  return command.trim() === 'postgres' || /\/postgres(?: \(deleted\))?$/.test(program);
}
