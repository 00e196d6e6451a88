/** The centre of `npm start` as a program of its own: bundled PostgreSQL, demo office, reached over HTTP alone. */
import { join } from 'node:path';
import { startCentre, type RunningCentre } from '../../build/start/centre.ts';

const ROOT = join(import.meta.dirname, '../..');
const ORDER = { kiosk: 'electron', enrolAnyway: false } as const;

/** @param port where it was before: a centre that comes back is found at its old address */
export async function startCentreProcess(
  dataFolder: string,
  port: string | null = null,
): Promise<RunningCentre> {
  const centre = await startCentre(ROOT, ORDER, {
    ...process.env,
    DATABASE_URL: '',
    HAILONG_DATA: dataFolder,
    HAILONG_LOG: 'warn',
    HAILONG_PORT: port ?? '',
  });
  if (centre === null) throw new Error('the centre ended instead of listening');
  return centre;
}
