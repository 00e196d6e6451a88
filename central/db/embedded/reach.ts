import type { Account } from './account.ts';
import { run } from './run.ts';

/** Where a root process keeps what an ordinary account must reach, when the place it was asked to use is closed to it. */
export const WORLD_FOLDER = '/var/lib/hailong';

/** Whether the account can enter and read a folder. Tried for real, because any folder above may be closed. */
export async function isReachable(folder: string, account: Account): Promise<boolean> {
  const tried = await run('/bin/sh', ['-c', 'cd "$1" && ls . >/dev/null', 'sh', folder], account);
  return tried.code === 0;
}
