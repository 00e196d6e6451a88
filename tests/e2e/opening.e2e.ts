/** Every way to the faces, by finger, scanner and local call: compiled kiosk, real Chromium, real centre on real PostgreSQL. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RunningCentre } from '../../build/start/centre.ts';
import { DEMO_CLERKS } from '../../central/demo/clerks.ts';
import { DEMO_KIOSK_COUNTER, DEMO_UNIT } from '../../central/demo/office.ts';
import { VI } from '../../renderer/i18n/vi.ts';
import { DEFAULT_SETTINGS, type SettingsChanges } from '../../shared/contract/counter-settings.ts';
import { FIVE_LEVELS } from '../../shared/domain/scale.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { createTestDatabase, queryRows, type TestDatabase } from '../support/postgres.ts';
import { startCentreProcess } from './centre-process.ts';
import { enrolmentCodeAt, hailong, type CentrePlace } from './hailong.ts';
import { journalEntries } from './kiosk-copies.ts';
import { choose, pressStaff, seeKept, seeQuestion, seeThanks, seeWaiting } from './kiosk-hands.ts';
import { launchKiosk, tap, type Kiosk } from './launch-kiosk.ts';
import { scan } from './scanner.ts';

const ARRIVES_WITHIN_MS = 60_000;
const WINDOW_MS = 5_000;
/** Five citizens, each to the end of their thanks, and a restart. */
const WALK_MS = 300_000;
const SETTINGS: SettingsChanges = {
  askProcedure: true,
  opening: {
    ...DEFAULT_SETTINGS.opening,
    modes: ['receipt', 'keypad', 'queue', 'clerk-done'],
    windowMs: WINDOW_MS,
  },
};

let folder = '';
let database: TestDatabase;
let centre: RunningCentre;
let kiosk: Kiosk;
let port = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hai-long-opening-'));
  database = await createTestDatabase('empty');
  centre = await startCentreProcess(join(folder, 'centre'), null, database.url);
  await queryRows(
    database.url,
    `insert into counter_settings (unit_id, settings)
     values ('${DEMO_UNIT}', '${JSON.stringify(SETTINGS)}')
     on conflict (unit_id, counter_id) do update set settings = excluded.settings`,
  );
  port = await freePort();
});

afterAll(async () => {
  await centre.stop();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function place(): CentrePlace {
  return { dataFolder: join(folder, 'centre'), databaseUrl: database.url };
}

async function launch(): Promise<void> {
  const code = await enrolmentCodeAt(place(), DEMO_KIOSK_COUNTER);
  kiosk = await launchKiosk({
    dataFolder: join(folder, 'kiosk'),
    switches: [`--central=${centre.report.url}`, `--enrol-code=${code}`, `--queue-port=${port}`],
  });
  await seeWaiting(kiosk.page);
}

beforeEach(launch);

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail')
    console.error(kiosk.output.join(''), await kiosk.page.innerText('body'), JSON.stringify(log()));
  await kiosk.close();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function label(level: number): string {
  return FIVE_LEVELS.levels[level - 1]?.label.vi ?? '';
}

async function press(name: string): Promise<void> {
  await tap(kiosk.page, kiosk.page.getByRole('button', { name, exact: true }));
}

async function seeInvitation(): Promise<void> {
  await kiosk.page.getByRole('heading', { name: VI['inviting.scan-or-type'] }).waitFor();
}

async function signIn(): Promise<void> {
  const [clerk] = DEMO_CLERKS;
  if (clerk === undefined) throw new Error('the demo office has no clerk');
  await press(VI['waiting.sign-in']);
  await tap(kiosk.page, kiosk.page.getByRole('button', { name: clerk.name }));
  for (const digit of clerk.pin) await press(digit);
  await seeInvitation();
}

/** A dossier that was received today, by its number. */
function codeOf(sequence: number): string {
  const day = localDay(Date.now()).replaceAll('-', '').slice(2);
  return `H55-${day}-${String(sequence).padStart(4, '0')}`;
}

/** Rates and leaves everything that is asked after it, except what `answer` says of the procedure. */
async function rateAndLeave(level: number, answer: number | null): Promise<void> {
  await seeQuestion(kiosk.page);
  await choose(kiosk.page, label(level));
  await seeKept(kiosk.page);
  await press(VI['explain.skip']);
  if (answer !== null) {
    await kiosk.page.getByRole('heading', { name: VI['procedure.title'] }).waitFor();
    await press(label(answer));
  }
  await seeThanks(kiosk.page);
  await seeInvitation();
}

function log(): readonly Entry[] {
  return journalEntries(join(folder, 'kiosk'));
}

function bodies(kind: string): readonly unknown[] {
  return log().flatMap((entry) => (entry.kind === kind ? [entry.body] : []));
}

test(
  'receipt, keypad, no code, clerk and queue open the faces, each on record; a dossier counts once, also after a restart',
  { timeout: WALK_MS },
  async () => {
    await signIn();
    const scanned = codeOf(7);
    await scan(kiosk.page, `https://hcc.example.vn/tra-cuu.aspx?mahs=${scanned}`);
    await rateAndLeave(5, 2);

    await scan(kiosk.page, scanned);
    await kiosk.page.getByText(VI['code-fault.already-rated']).waitFor();
    await scan(kiosk.page, 'H56.01-251001-0007');
    await kiosk.page.getByText(VI['code-fault.other-office']).waitFor();

    await press(VI['inviting.type']);
    for (const digit of codeOf(8).slice('H55-'.length).replace('-', '')) await press(digit);
    await press(VI['code.go-on']);
    await rateAndLeave(1, 1);

    await press(VI['inviting.no-code']);
    await seeQuestion(kiosk.page);
    await press(VI['rating.disown']);
    await kiosk.page.getByText(VI['rating.disowned']).waitFor();
    await rateAndLeave(3, null);

    await pressStaff(kiosk.page, VI['staff.service-done']);
    await seeQuestion(kiosk.page);
    await seeInvitation();

    const [device] = await queryRows(database.url, 'select device_id as id from device');
    const told = await hailong(place(), 'queue-token', '--device', String(device?.['id']));
    const token = /[0-9a-f]{64}/.exec(told.said)?.[0];
    const called = await fetch(`http://127.0.0.1:${port}/v1/windows`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ dossier: codeOf(9), procedure: '1.001193' }),
    });
    expect(called.status).toBe(202);
    await rateAndLeave(4, 5);

    expect(bodies('window.opened')).toMatchObject([
      { opening: 'receipt' },
      { opening: 'keypad' },
      { opening: 'no-code', dossier: null },
      { opening: 'clerk-done', dossier: null },
      { opening: 'queue', procedure: '1.001193' },
    ]);
    expect(bodies('window.expired')).toHaveLength(1);
    expect(bodies('window.refused')).toMatchObject([
      { reason: 'already-rated' },
      { reason: 'other-office' },
    ]);
    expect(bodies('rating.given')).toMatchObject([
      { level: 5, opening: 'receipt' },
      { level: 1, opening: 'keypad' },
      { level: 3, opening: 'no-code', clerk: null },
      { level: 4, opening: 'queue' },
    ]);
    expect(bodies('procedure.rated')).toMatchObject([{ level: 2 }, { level: 1 }, { level: 5 }]);
    expect(JSON.stringify(log())).not.toContain(scanned.slice(4));

    await expect
      .poll(
        async () =>
          await queryRows(
            database.url,
            `select (select count(*) from rating where counted)::int as ratings,
                  (select sum(n1 + n2 + n3 + n4 + n5) from clerk_day)::int as clerks,
                  (select count(*) from procedure_rating)::int as procedures`,
          ),
        { timeout: ARRIVES_WITHIN_MS, interval: 200 },
      )
      .toEqual([{ ratings: 4, clerks: 3, procedures: 3 }]);

    await kiosk.close();
    await launch();
    await signIn();
    await scan(kiosk.page, scanned);
    await kiosk.page.getByText(VI['code-fault.already-rated']).waitFor();
  },
);
