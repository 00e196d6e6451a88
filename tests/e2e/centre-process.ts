/** The centre of `npm start` as a program of its own: bundled PostgreSQL, demo office, reached over HTTP alone. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startCentre, type RunningCentre } from '../../build/start/centre.ts';

const ROOT = join(import.meta.dirname, '../..');
export const MASTER_KEY = randomBytes(32).toString('base64');
const ORDER = { kiosk: 'electron', enrolAnyway: false } as const;

/**
 * @param port where it was before: a centre that comes back is found at its old address
 * @param databaseUrl a database that the test looks into; otherwise the centre keeps its own
 * @param log what it prints; `silent` where its troubles are the test
 */
export async function startCentreProcess(
  dataFolder: string,
  port: string | null = null,
  databaseUrl = '',
  log: 'warn' | 'silent' = 'warn',
): Promise<RunningCentre> {
  const centre = await startCentre(ROOT, ORDER, {
    ...process.env,
    DATABASE_URL: databaseUrl,
    // Asked for where a database could be shared; a centre that keeps its own makes one.
    ...(databaseUrl === '' ? {} : { HAILONG_MASTER_KEY: MASTER_KEY }),
    HAILONG_DATA: dataFolder,
    HAILONG_LOG: log,
    HAILONG_PORT: port ?? '',
  });
  if (centre === null) throw new Error('the centre ended instead of listening');
  return centre;
}
