import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../../central/cli/run-cli.ts';
import { dossierKeyOf } from '../../../central/dossiers/dossier-key.ts';
import { DEFAULT_SETTINGS, settingsViewSchema } from '../../../shared/contract/counter-settings.ts';
import { signedConfigSchema, type KioskConfig } from '../../../shared/contract/kiosk-config.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { bearer, enrolKiosk, request, type TestKiosk } from '../../support/central-kiosk.ts';
import { queryRows } from '../../support/postgres.ts';

const PATH = '/v1/units/phuong-thu/kiosk-settings';
const BY_RECEIPT = {
  modes: ['receipt', 'keypad'],
  windowMs: 45_000,
  repeatMs: 10_000,
  noCode: false,
  otherOffices: true,
} as const;

let central: TestCentral;
let admin: TestPerson;
let first: TestKiosk;
let third: TestKiosk;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hailong-settings-'));
  central = await startCentral();
  admin = newPerson(central.url);
  await admin.signIn('admin', central.adminPassword);
  first = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
  third = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
});
afterAll(async () => {
  await central.close();
  await rm(folder, { recursive: true, force: true });
});

async function configOf(kiosk: TestKiosk): Promise<KioskConfig> {
  const answer = await request(`${central.url}/v1/config`, { headers: bearer(kiosk.token) });
  return signedConfigSchema.parse(answer.body).config;
}

describe('how kiosks behave', () => {
  test('is the product’s own until an office sets it', async () => {
    expect((await configOf(first)).settings).toEqual(DEFAULT_SETTINGS);
    const { status, body } = await admin.ask('GET', PATH);
    expect(status).toBe(200);
    expect(body).toEqual({ defaults: DEFAULT_SETTINGS, office: {}, counters: {} });
  });

  test('is set for the office, and at one counter in what differs there', async () => {
    const before = await configOf(first);
    const office = { counter: null, settings: { opening: BY_RECEIPT } };
    expect((await admin.ask('PUT', PATH, office)).status).toBe(200);
    const counter = { counter: 'quay-3', settings: { askProcedure: true } };
    const { body } = await admin.ask('PUT', PATH, counter);
    const { office: atOffice, counters } = settingsViewSchema.parse(body);
    expect([atOffice, counters]).toEqual([
      { opening: BY_RECEIPT },
      { 'quay-3': { askProcedure: true } },
    ]);
    const atFirst = await configOf(first);
    expect(atFirst.settings).toEqual({ ...DEFAULT_SETTINGS, opening: BY_RECEIPT });
    expect(atFirst.version).not.toBe(before.version);
    expect((await configOf(third)).settings).toEqual({
      ...DEFAULT_SETTINGS,
      opening: BY_RECEIPT,
      askProcedure: true,
    });
  });

  test('is refused whole where a field is wrong, and for a counter that is not there', async () => {
    const before = (await configOf(first)).settings;
    for (const opening of [
      { ...BY_RECEIPT, modes: [] },
      { ...BY_RECEIPT, modes: ['receipt', 'receipt'] },
      { ...BY_RECEIPT, windowMs: 10 },
      { ...BY_RECEIPT, colour: 'red' },
    ]) {
      const { status, body } = await admin.ask('PUT', PATH, {
        counter: null,
        settings: { opening },
      });
      expect([status, body]).toMatchObject([400, { code: 'malformed-request' }]);
    }
    const nowhere = { counter: 'quay-9', settings: {} };
    expect((await admin.ask('PUT', PATH, nowhere)).status).toBe(404);
    expect((await configOf(first)).settings).toEqual(before);
  });

  test('is on record with who changed it and to what', async () => {
    const rows = await queryRows(
      central.databaseUrl,
      `select actor, subject, detail from audit_event where action = 'kiosk-settings.saved'
       order by event_id`,
    );
    expect(rows).toMatchObject([
      { actor: 'admin', subject: 'phuong-thu' },
      { actor: 'admin', subject: 'quay-3', detail: '{"askProcedure":true}' },
    ]);
  });

  test('carries pictures of the largest size, which are on record by their hashes', async () => {
    const emblem = `data:image/png;base64,${'A'.repeat(390_000)}`;
    const head = { name: 'Vân', title: { vi: 'Trưởng', en: 'Head' }, phone: null };
    const contacts = { ...DEFAULT_SETTINGS.contacts, head: { ...head, portrait: emblem } };
    const body = { counter: 'quay-1', settings: { emblem, contacts } };
    expect((await admin.ask('PUT', PATH, body)).status).toBe(200);
    expect((await configOf(first)).settings).toMatchObject({ emblem, contacts });
    const hash = `sha256:${createHash('sha256').update(emblem).digest('hex')}`;
    const [row] = await queryRows(
      central.databaseUrl,
      `select detail from audit_event where action = 'kiosk-settings.saved'
       order by event_id desc limit 1`,
    );
    expect(JSON.parse(String(row?.['detail']))).toEqual({
      emblem: hash,
      contacts: { ...contacts, head: { ...head, portrait: hash } },
    });
    const tooLarge = { counter: 'quay-1', settings: { emblem: `${emblem}${'A'.repeat(700_000)}` } };
    const { status, body: said } = await admin.ask('PUT', PATH, tooLarge);
    expect([status, said]).toMatchObject([413, { code: 'batch-too-large' }]);
  });

  test('can be set and read on the command line', async () => {
    const file = join(folder, 'settings.json');
    await writeFile(file, JSON.stringify({ largeTypeDefault: true }));
    const saved = await runCli(central.config, [
      'kiosk-settings',
      '--counter',
      'quay-1',
      '--file',
      file,
    ]);
    expect(saved.ok).toBe(true);
    expect((await configOf(first)).settings.largeTypeDefault).toBe(true);
    await writeFile(file, '{"largeTypeDefault":"yes"}');
    const refused = await runCli(central.config, ['kiosk-settings', '--file', file]);
    expect(refused.ok).toBe(false);
    expect(refused.text).toContain('largeTypeDefault');
    const shown = await runCli(central.config, ['kiosk-settings']);
    expect(shown.text).toContain('"quay-1"');
  });
});

test('the key of dossier codes is the one that the office’s lists are hashed with', async () => {
  const key = await dossierKeyOf(central.parts, 'phuong-thu');
  expect((await configOf(first)).dossierKey).toBe(key?.toString('hex'));
  expect((await configOf(third)).dossierKey).toBe(key?.toString('hex'));
});
