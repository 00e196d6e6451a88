import { readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running server writes into its folder (postmaster.pid, one line each). */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const LINE = { pid: 0, port: 3, status: 7 } as const;

/** The server that lives on the folder, or null. The file of one that died with the machine is removed. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const file = join(cluster, 'postmaster.pid');
  const found = parse(await readFile(file, 'utf8').catch(() => ''));
  if (found === null) return null;
  if (await isPostgres(found.pid)) return found;
  await rm(file, { force: true });
  return null;
}

function parse(text: string): Postmaster | null {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[LINE.pid]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[LINE.port]), ready: lines[LINE.status] === 'ready' };
}

/** After a restart of the machine the number may belong to any program. */
async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives under another account.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  const program = await readlink(`/proc/${pid}/exe`).catch(() => '');
  return command.trim() === 'postgres' || /\/postgres(?: \(deleted\))?$/.test(program);
}
