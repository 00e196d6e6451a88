import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ALL_MAY_ENTER = 0o755;

/** A temporary folder that PostgreSQL's account can enter too: otherwise root's data is put where no test clears it away. */
export async function makeFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  await chmod(folder, ALL_MAY_ENTER);
  return folder;
}
