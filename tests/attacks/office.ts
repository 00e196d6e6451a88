/** One small office under attack: the real centre, a manager who looks, and kiosks that can be made to lie. */
import { createUser } from '../../central/accounts/create-user.ts';
import { watchAlarms } from '../../central/alarms/watch.ts';
import { startImport } from '../../central/dossiers/import-dossiers.ts';
import { alarmListSchema, type AlarmKind } from '../../shared/contract/alarms.ts';
import { clerkEvaluationsSchema, type ClerkFigures } from '../../shared/contract/evaluations.ts';
import { flagListSchema, type FlagView } from '../../shared/contract/flags.ts';
import { PATHS } from '../../shared/contract/wire.ts';
import { EMPTY_HEAD, headOf, type Head } from '../../shared/log/chain.ts';
import { startCentral, type TestCentral } from '../support/central.ts';
import { newPerson, type TestPerson } from '../support/central-browser.ts';
import {
  bearer,
  enrolKiosk,
  request,
  type Answer,
  type TestKiosk,
} from '../support/central-kiosk.ts';
import { TEST_OFFICE } from '../support/central-office.ts';

export const UNIT = TEST_OFFICE.unit.id;
export const MINUTE_MS = 60_000;
/** Monday 2026-10-05, 09:00 in Vietnam. */
export const MORNING = Date.UTC(2026, 9, 5, 2);
const MONTH = { from: '2026-10-01', to: '2026-10-31' };
const BOOT = '0123456789abcdef';

export interface BeatSays {
  readonly head?: Head;
  readonly at?: number;
  readonly clerk?: string | null;
  readonly clerkForMs?: number;
}

export interface Office {
  readonly central: TestCentral;
  readonly manager: TestPerson;
  readonly now: () => number;
  readonly later: (ms: number) => Promise<void>;
  readonly enrol: () => Promise<TestKiosk>;
  /** A sign of life that says this of the kiosk's log and clock. */
  readonly beat: (kiosk: TestKiosk, says?: BeatSays) => Promise<Answer>;
  /** Kinds of the alarms about a device after the watch has looked, in order. */
  readonly alarms: (device: string) => Promise<readonly AlarmKind[]>;
  /** So many dossiers, received in October and handed to each clerk. */
  readonly importDossiers: (counts: Readonly<Record<string, number>>) => Promise<void>;
  /** What the rules of misuse find in October. */
  readonly flags: () => Promise<readonly FlagView[]>;
  readonly figureOf: (clerk: string) => Promise<ClerkFigures>;
}

export async function openOffice(): Promise<Office> {
  let now = MORNING;
  const central = await startCentral({ now: () => now });
  await createUser(
    central.parts,
    { name: 'manager', role: 'manager', password: 'mat khau' },
    'test',
  );
  const manager = newPerson(central.url);
  const month = new URLSearchParams({ unit: UNIT, ...MONTH });
  async function asked(path: string): Promise<unknown> {
    const { status, body } = await manager.ask('GET', path);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }
  async function later(ms: number): Promise<void> {
    now += ms;
    // Sessions end by the same clock.
    await manager.signIn('manager', 'mat khau');
  }
  await later(0);
  return {
    central,
    manager,
    now: () => now,
    later,
    enrol: async () => enrolKiosk(central.url, await central.enrolCode('quay-3')),
    beat: async (kiosk, { head, at = now, ...says } = {}) => {
      const last = kiosk.log.at(-1);
      const own = last === undefined ? EMPTY_HEAD : headOf(last);
      const body = {
        at,
        mono: 1,
        boot: BOOT,
        app: '0.1.0',
        host: 'electron',
        acked: 0,
        clerk: null,
        ...says,
      };
      const init = { method: 'POST', headers: bearer(kiosk.token) };
      return request(`${central.url}${PATHS.heartbeats}`, init, { ...body, head: head ?? own });
    },
    alarms: async (device) => {
      await watchAlarms(central.parts);
      const list = await asked(`/v1/alarms?unit=${UNIT}&state=open&limit=500`);
      const { alarms } = alarmListSchema.parse(list);
      return alarms.filter((one) => one.device === device).map(({ kind }) => kind);
    },
    importDossiers: async (counts) => {
      const lines = Object.entries(counts).flatMap(([clerk, count]) =>
        Array.from({ length: count }, (_, number) => dossierLine(clerk, number)),
      );
      const order = {
        unit: UNIT,
        file: 'thang-10.jsonl',
        mapping: null,
        covers: MONTH,
        by: 'test',
      };
      const bytes = Buffer.from(lines.join('\n'));
      const started = await startImport(central.parts, { ...order, bytes });
      if (!started.ok) throw new Error(started.reason);
      await started.run();
    },
    flags: async () => {
      const run = await manager.ask('POST', '/v1/flags/runs', { unit: UNIT, ...MONTH });
      if (run.status !== 200) throw new Error(JSON.stringify(run.body));
      return flagListSchema.parse(await asked(`/v1/flags?${month}&limit=500`)).flags;
    },
    figureOf: async (clerk) => {
      const { clerks } = clerkEvaluationsSchema.parse(
        await asked(`/v1/evaluations/clerks?${month}`),
      );
      const found = clerks.find((one) => one.clerk.id === clerk);
      if (found === undefined) throw new Error(`no figures of ${clerk}`);
      return found;
    },
  };
}

let dossiers = 1_000;

function dossierLine(clerk: string, number: number): string {
  dossiers += 1;
  const received = MORNING + (number % 20) * 24 * 60 * MINUTE_MS + number * MINUTE_MS;
  const day = new Date(received).toISOString().slice(2, 10).replaceAll('-', '');
  return JSON.stringify({
    code: `H55.99.01-${day}-${dossiers}`,
    procedure: '1.001193',
    clerk,
    receivedAt: new Date(received).toISOString(),
    dueAt: new Date(received + 24 * 60 * MINUTE_MS).toISOString(),
    finishedAt: new Date(received + 12 * 60 * MINUTE_MS).toISOString(),
  });
}
