import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ended } from '../../../build/start/child.ts';
import type { RunningCentre } from '../../../build/start/centre.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/counter-settings.ts';
import { makeFolder } from '../../build/make-folder.ts';
import { signInAtCentre, type Desk } from '../../e2e/centre-desk.ts';
import { startCentreProcess } from '../../e2e/centre-process.ts';
import { hailong } from '../../e2e/hailong.ts';
import { enrolKiosk } from '../../support/central-kiosk.ts';
import { PASS } from '../proxy/behaviour.ts';
import { startFaultProxy, type FaultProxy } from '../proxy/fault-proxy.ts';
import { openCentreLook, type CentreLook } from './centre-look.ts';
import { makeBackUps } from './back-ups.ts';
import { makeCopies, type DatabaseCopies } from './database-copies.ts';
import { startPostgres, type PostgresServer } from './postgres-server.ts';

/** PostgreSQL, centre and proxy of one lane, each a real process of its own or a real server. */
export interface Rig {
  readonly proxy: FaultProxy;
  readonly postgres: PostgresServer;
  readonly look: CentreLook;
  /** For who plants something there. */
  readonly databaseUrl: string;
  readonly copies: DatabaseCopies;
  /** Backs up with the product's own command; what comes back restores that into a new database. */
  readonly backUp: () => Promise<() => Promise<void>>;
  /** What the product's own command finds different in the record; null: nothing. */
  readonly differences: () => Promise<string | null>;
  /** A one-time code for a kiosk. */
  readonly enrolmentCode: () => Promise<string>;
  readonly killCentre: () => Promise<void>;
  /** The centre again at its old address, if it is not running. */
  readonly restoreCentre: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const DATABASE = 'hailong';
/** Of the demo office. */
const UNIT = 'dong-quang';
const COUNTER = 'quay-3';
/** Two touches within it are one citizen's: the shorter, the more citizens an hour of rounds has. */
export const REPEAT_MS = 1_000;

export async function openRig(): Promise<Rig> {
  const folder = await makeFolder('hai-long-faults-centre-');
  const postgres = await startPostgres(folder);
  const databaseUrl = await postgres.urlOf(DATABASE);
  const data = join(folder, 'centre');
  let centre: RunningCentre | null = await startCentreProcess(data, null, databaseUrl, 'silent');
  const { url, admin } = centre.report;
  if (admin === null) throw new Error('the first start made no administrator');
  const desk = await signInAtCentre(url, admin);
  await desk.setOffice(UNIT, { opening: { ...DEFAULT_SETTINGS.opening, repeatMs: REPEAT_MS } });
  const proxy = await startFaultProxy(url);
  proxy.knowForeign(await receiptOfAnother(url, desk));

  const look = openCentreLook(databaseUrl);
  const copies = makeCopies(await postgres.urlOf('postgres'), DATABASE);
  const place = { dataFolder: data, databaseUrl };
  const backUps = makeBackUps(place, join(folder, 'back-up'));
  async function killCentre(): Promise<void> {
    if (centre === null) return;
    const { process: child } = centre;
    child.kill('SIGKILL');
    await ended(child);
    centre = null;
  }
  return {
    proxy,
    postgres,
    databaseUrl,
    look,
    copies,
    backUp: async () => {
      const restore = await backUps();
      return async () => {
        await copies.empty();
        await restore();
      };
    },
    differences: async () => {
      const { code, said } = await hailong(place, 'verify-log');
      return code === 1 ? said : null;
    },
    // A restored back-up knows nobody's session.
    enrolmentCode: async () => (await signInAtCentre(url, admin)).enrolmentCode(UNIT, COUNTER),
    killCentre,
    restoreCentre: async () => {
      centre ??= await startCentreProcess(data, new URL(url).port, databaseUrl, 'silent');
      proxy.become(PASS);
    },
    close: async () => {
      await proxy.close();
      await look.close();
      await centre?.stop();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Another device's batch, really sent and really answered. */
async function receiptOfAnother(url: string, desk: Desk): Promise<string> {
  const other = await enrolKiosk(url, await desk.enrolmentCode(UNIT, COUNTER));
  other.append({ kind: 'device.stopped', body: { reason: 'quit' } });
  const { status, body } = await other.send(other.log);
  if (status !== 200) throw new Error(`the other device was answered ${status}`);
  return JSON.stringify(body);
}
