import { isUpToDate } from './db/migrate.ts';
import type { CentralParts } from './parts.ts';

/** Whether requests can be served: the database answers and every migration has run. */
export async function isReady({ db }: Pick<CentralParts, 'db'>): Promise<boolean> {
  return await isUpToDate(db.read);
}
