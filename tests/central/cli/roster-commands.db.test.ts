import { createHmac } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, type CliOutcome } from '../../../central/cli/run-cli.ts';
import { hashPin } from '../../../central/keys/argon.ts';
import { NO_PORTRAIT } from '../../../central/office/portrait.ts';
import { addClerk } from '../../../central/office/roster.ts';
import { signedConfigSchema, type KioskConfig } from '../../../shared/contract/kiosk-config.ts';
import { bearer, enrolKiosk, type TestKiosk } from '../../support/central-kiosk.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { queryRows } from '../../support/postgres.ts';

let central: TestCentral;
let kiosk: TestKiosk;
let folder: string;
beforeAll(async () => {
  central = await startCentral();
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  folder = await mkdtemp(join(tmpdir(), 'hailong-roster-'));
});
afterAll(async () => {
  await central.close();
  await rm(folder, { recursive: true, force: true });
});

async function cli(...args: readonly string[]): Promise<CliOutcome> {
  return await runCli(central.config, args);
}

let held: KioskConfig | null = null;

/** As a kiosk learns of it: by asking whether what it holds is still the newest. */
async function configNow(): Promise<KioskConfig> {
  const tag = { 'if-none-match': `"${held?.version}"` };
  const headers = { ...bearer(kiosk.token), ...(held === null ? {} : tag) };
  const answer = await fetch(`${central.url}/v1/config`, { headers });
  if (answer.status === 304 && held !== null) return held;
  held = signedConfigSchema.parse(await answer.json()).config;
  return held;
}

function pinIn({ text }: CliOutcome): string {
  return /: (\d{6})$/m.exec(text)?.[1] ?? '';
}

async function opens(config: KioskConfig, id: string, pin: string): Promise<boolean> {
  const found = config.pins.find(({ clerk }) => clerk === id);
  const hash = await hashPin(pin, Buffer.from(found?.salt ?? '', 'hex'));
  const secret = Buffer.from(kiosk.secret, 'base64url');
  return createHmac('sha256', secret).update(hash).digest('hex') === found?.verifier;
}

async function actsOf(action: string): Promise<readonly unknown[]> {
  const text = `select actor, unit_id, subject, detail from audit_event where action = $1 order by event_id`;
  return await queryRows(central.databaseUrl, text, [action]);
}

const ACT = { actor: 'cli', unit_id: 'phuong-thu', detail: '' };
const ADD = ['add-clerk', '--name', 'Lý A Sử', '--title-vi', 'Công chức Địa chính', '--id'];

describe('add-clerk', () => {
  test('puts somebody at the end of the kiosks’ roster, with a PIN that is told once', async () => {
    const before = await configNow();
    const added = await cli(...ADD, 'can-bo-9');
    expect(added.ok).toBe(true);
    const after = await configNow();
    expect(after.version).not.toBe(before.version);
    expect(after.roster.at(-1)).toMatchObject({
      id: 'can-bo-9',
      name: 'Lý A Sử',
      title: { vi: 'Công chức Địa chính', en: 'Công chức Địa chính' },
    });
    expect(await opens(after, 'can-bo-9', pinIn(added))).toBe(true);
    expect(await opens(after, 'can-bo-9', '000000')).toBe(false);
    expect(await actsOf('clerk.added')).toEqual([{ ...ACT, subject: 'can-bo-9' }]);
  });

  test('refuses an id that somebody has, or had', async () => {
    await queryRows(
      central.databaseUrl,
      `update clerk set left_at = now() where clerk_id = 'can-bo-2' returning clerk_id`,
    );
    for (const id of ['can-bo-1', 'can-bo-2']) {
      const { ok, text } = await cli(...ADD, id);
      expect(ok).toBe(false);
      expect(text).toContain(`“${id}”`);
    }
    expect(await actsOf('clerk.added')).toHaveLength(1);
  });

  test('of many at once with one id lets one in, and gives each their own place', async () => {
    const add = async (id: string): Promise<boolean> => {
      const clerk = { id, name: 'Hai', title: { vi: 'A', en: 'A' }, portrait: NO_PORTRAIT };
      return (await addClerk(central.parts, 'phuong-thu', clerk, 'test')).ok;
    };
    const outcomes = await Promise.all(['hai', 'hai', 'ba', 'hai', 'bon', 'hai'].map(add));
    expect(outcomes.filter(Boolean)).toHaveLength(3);
    const [{ places, clerks } = {}] = await queryRows(
      central.databaseUrl,
      'select count(distinct position)::int as places, count(*)::int as clerks from clerk',
    );
    expect(places).toBe(clerks);
  });

  test('names all that is wrong by its option', async () => {
    const wrong = ['--title-vi', '', '--name', '', '--portrait', join(folder, 'khong-co.png')];
    const { ok, text } = await cli('add-clerk', '--id', 'a/b', ...wrong);
    expect(ok).toBe(false);
    for (const option of ['--id: ', '--title-vi: ', '--name: ', '--portrait: '])
      expect(text).toContain(option);
  });
});

test('set-clerk-pin gives a new PIN, and the old one opens nothing any more', async () => {
  const before = await configNow();
  expect(await opens(before, 'can-bo-1', '135790')).toBe(true);
  const set = await cli('set-clerk-pin', '--clerk', 'can-bo-1');
  const after = await configNow();
  expect(after.version).not.toBe(before.version);
  expect(await opens(after, 'can-bo-1', pinIn(set))).toBe(true);
  expect(await opens(after, 'can-bo-1', '135790')).toBe(false);
  expect(await actsOf('clerk-pin.reset')).toEqual([{ ...ACT, subject: 'can-bo-1' }]);
});

describe('set-clerk', () => {
  test('changes what is named and nothing else', async () => {
    const portrait = join(folder, 'anh');
    await writeFile(portrait, Buffer.from('ffd8ffe0', 'hex'));
    const before = await configNow();
    const old = before.roster.find(({ id }) => id === 'can-bo-1');
    expect((await cli('set-clerk', '--clerk', 'can-bo-1', '--portrait', portrait)).ok).toBe(true);
    const photo = { ...old, portrait: 'data:image/jpeg;base64,/9j/4A==' };
    const between = await configNow();
    expect(between.roster).toContainEqual(photo);
    expect(between.version).not.toBe(before.version);

    const words = ['--name', 'Nguyễn Thu Hằng', '--title-vi', 'Trưởng phòng', '--title-en', 'Head'];
    expect((await cli('set-clerk', '--clerk', 'can-bo-1', ...words)).ok).toBe(true);
    expect((await configNow()).roster).toContainEqual({
      ...photo,
      name: 'Nguyễn Thu Hằng',
      title: { vi: 'Trưởng phòng', en: 'Head' },
    });
    expect(await actsOf('clerk.changed')).toEqual([
      { ...ACT, subject: 'can-bo-1', detail: 'portrait' },
      { ...ACT, subject: 'can-bo-1', detail: 'name, title' },
    ]);
  });

  test.each([
    [['--clerk', 'can-bo-1'], '--portrait'],
    [['--clerk', 'can-bo-1', '--title-en', 'Head'], '--title-vi: '],
    [['--clerk', 'can-bo-2', '--name', 'A'], 'can-bo-2'],
    [['--clerk', 'nobody', '--name', 'A'], 'nobody'],
  ])('with %j fails and says why', async (args, named) => {
    const { version } = await configNow();
    const { ok, text } = await cli('set-clerk', ...args);
    expect(ok).toBe(false);
    expect(text).toContain(named);
    expect((await configNow()).version).toBe(version);
  });
});

describe('add-counter', () => {
  const name = ['--name-vi', 'Trả kết quả'];

  test('makes one that a kiosk can enrol at', async () => {
    expect((await cli('add-counter', '--id', 'quay-9', '--number', '9', ...name)).ok).toBe(true);
    const added = await enrolKiosk(central.url, await central.enrolCode('quay-9'));
    expect(added.config.config.counter).toEqual({
      id: 'quay-9',
      number: 9,
      name: { vi: 'Trả kết quả', en: 'Trả kết quả' },
    });
    expect(await actsOf('counter.added')).toEqual([{ ...ACT, subject: 'quay-9' }]);
  });

  test.each([
    [['--id', 'quay-1', '--number', '8'], '“quay-1”'],
    [['--id', 'quay-8', '--number', '3'], '3'],
    [['--id', 'quay-8', '--number', 'ba'], '--number: '],
    [['--id', 'quay 8', '--number', '0'], '--id: '],
  ])('with %j fails and says why', async (args, named) => {
    const { ok, text } = await cli('add-counter', ...args, ...name);
    expect(ok).toBe(false);
    expect(text).toContain(named);
    expect(await actsOf('counter.added')).toHaveLength(1);
  });
});

test('set-clerk-pin for nobody, or for who has left, makes none', async () => {
  for (const clerk of ['nobody', 'can-bo-2']) {
    const { ok, text } = await cli('set-clerk-pin', '--clerk', clerk);
    expect(ok).toBe(false);
    expect(text).toContain(clerk);
  }
  expect(await actsOf('clerk-pin.reset')).toHaveLength(1);
});
