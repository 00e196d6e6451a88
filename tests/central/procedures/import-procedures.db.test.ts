import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, type CliOutcome } from '../../../central/cli/run-cli.ts';
import { demoProcedures } from '../../../central/demo/procedures.ts';
import { importProcedures } from '../../../central/procedures/import-procedures.ts';
import {
  signedConfigSchema,
  type KioskConfig,
  type Procedure,
} from '../../../shared/contract/kiosk-config.ts';
import { heartbeatResponseSchema } from '../../../shared/contract/wire.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { bearer, enrolKiosk, request, type TestKiosk } from '../../support/central-kiosk.ts';
import { queryRows } from '../../support/postgres.ts';

const HEADER = 'code,name,field,days,fee_vnd,fee_note,source,papers,steps\n';
const BIRTH = '1.001193,Thủ tục đăng ký khai sinh,Hộ tịch,1,0,,QĐ 1,"Tờ khai\nGiấy chứng sinh",';
const MARRIAGE = '1.000894,Thủ tục đăng ký kết hôn,Hộ tịch,"0,5",,,QĐ 1,,"Nộp hồ sơ\nKý sổ"';

let central: TestCentral;
let kiosk: TestKiosk;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hailong-procedures-'));
  central = await startCentral();
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
});
afterAll(async () => {
  await central.close();
  await rm(folder, { recursive: true, force: true });
});

async function put(text: string): Promise<CliOutcome & { readonly file: string }> {
  const file = join(folder, 'thu-tuc.csv');
  await writeFile(file, text);
  const outcome = await runCli({ ...central.config, locale: 'en' }, ['import-procedures', file]);
  return { ...outcome, file };
}

async function configNow(): Promise<KioskConfig> {
  const answer = await request(`${central.url}/v1/config`, { headers: bearer(kiosk.token) });
  return signedConfigSchema.parse(answer.body).config;
}

async function shownOnKiosk(): Promise<readonly Procedure[]> {
  return (await configNow()).procedures;
}

/** The version that the centre names to the kiosk's heartbeat. */
async function announced(): Promise<string> {
  const beat = {
    at: Date.now(),
    mono: 5,
    boot: '0123456789abcdef',
    app: '0.2.0',
    host: 'browser',
    head: { seq: 0, hash: '0'.repeat(64) },
    acked: 0,
    clerk: null,
  };
  const init = { method: 'POST', headers: bearer(kiosk.token) };
  const { body } = await request(`${central.url}/v1/heartbeats`, init, beat);
  return heartbeatResponseSchema.parse(body).configVersion;
}

test('a file with a fault changes nothing, and says where and what', async () => {
  const { ok, text, file } = await put(`${HEADER}${MARRIAGE}\n1.000689,,Hộ tịch,x,,,QĐ 1,,\n`);
  expect(ok).toBe(false);
  expect(text).toContain('because of 2 faults');
  // The row before it takes two lines.
  expect(text).toContain(`${file}:4: Column “days”: “x” is no number of days.`);
  expect(text).toContain(`${file}:4: Column “name” is blank.`);
  expect(await shownOnKiosk()).toEqual(TEST_OFFICE.procedures);
});

test('a list takes the place of the one before, on kiosks too', async () => {
  const { ok, text } = await put(`${HEADER}${MARRIAGE}\n${BIRTH}\n`);
  expect(ok).toBe(true);
  expect(text).toMatch(/2 procedures; 1 added, 1 changed, 0 as before; 1 that are not in the file/);
  const said = { field: 'Hộ tịch', feeNote: '', source: 'QĐ 1' };
  expect(await shownOnKiosk()).toEqual([
    {
      ...said,
      code: '1.000894',
      name: 'Thủ tục đăng ký kết hôn',
      days: 0.5,
      feeVnd: null,
      steps: ['Nộp hồ sơ', 'Ký sổ'],
    },
    {
      ...said,
      code: '1.001193',
      name: 'Thủ tục đăng ký khai sinh',
      days: 1,
      feeVnd: 0,
      papers: ['Tờ khai', 'Giấy chứng sinh'],
    },
  ]);
});

test('what was left out keeps its name and field for the ratings of it', async () => {
  const rows = await queryRows(
    central.databaseUrl,
    `select name, field, left_at is null as posted from procedure where code = '2.000815'`,
  );
  const name = 'Thủ tục chứng thực bản sao từ bản chính';
  expect(rows).toEqual([{ name, field: 'Chứng thực', posted: false }]);
});

test('the same list again changes nothing; what was left out may come back', async () => {
  const again = await put(`${HEADER}${MARRIAGE}\n${BIRTH}\n`);
  expect(again.text).toMatch(/0 added, 0 changed, 2 as before; 0 that/);
  const copy = '2.000815,Thủ tục chứng thực,Chứng thực,,2000,,QĐ 2,,';
  const back = await put(`${HEADER}${BIRTH}\n${copy}\n`);
  expect(back.text).toMatch(/1 added, 0 changed, 1 as before; 1 that/);
  expect((await shownOnKiosk()).map(({ code }) => code)).toEqual(['1.001193', '2.000815']);
});

test('every import is on record with its counts and the hash of its file', async () => {
  const rows = await queryRows(
    central.databaseUrl,
    `select actor, unit_id, subject, detail from audit_event
     where action = 'procedures.imported' order by event_id`,
  );
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatchObject({ actor: 'cli', unit_id: 'phuong-thu', subject: 'thu-tuc.csv' });
  const sha256 = createHash('sha256').update(`${HEADER}${MARRIAGE}\n${BIRTH}\n`).digest('hex');
  const counts = { added: 1, changed: 1, unchanged: 0, leftOut: 1 };
  expect(JSON.parse(String(rows[0]?.['detail']))).toEqual({ sha256, rows: 2, ...counts });
});

test('the kiosks hear of it with their next contact', async () => {
  await announced();
  await put(`${HEADER}${BIRTH}\n`);
  expect(await announced()).toBe((await configNow()).version);
});

test('two imports at once leave one list, not a mixture', async () => {
  const lists = [`${HEADER}${BIRTH}\n`, `${HEADER}${MARRIAGE}\n`] as const;
  const order = { unit: 'phuong-thu', file: 'thu-tuc.csv', by: 'test' };
  const made = await Promise.all(
    lists.map((list) => importProcedures(central.parts, { ...order, bytes: Buffer.from(list) })),
  );
  expect(made.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await shownOnKiosk()).toHaveLength(1);
});

test('takes a list as long as a ward’s', async () => {
  const bytes = await readFile(join(import.meta.dirname, '../../../central/demo/procedures.csv'));
  const made = await put(bytes.toString('utf8'));
  expect(made).toMatchObject({ ok: true, text: expect.stringContaining('263 procedures; ') });
  expect(await shownOnKiosk()).toEqual(demoProcedures());
});

test('needs a file that can be read', async () => {
  const none = await runCli({ ...central.config, locale: 'en' }, ['import-procedures', 'no.csv']);
  expect(none).toMatchObject({ ok: false, text: expect.stringContaining('no.csv') });
});
