import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { SESSION_IDLE_MS, SESSION_LIFE_MS } from '../../../central/accounts/session.ts';
import { sessionViewSchema } from '../../../shared/contract/session.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { queryRows } from '../../support/postgres.ts';

const PASSWORD = 'mat khau cua toi';
let now = Date.UTC(2026, 9, 5, 2);
let central: TestCentral;
beforeAll(async () => {
  central = await startCentral({ now: () => now });
});
afterAll(async () => {
  await central.close();
});

async function newUser(name: string): Promise<TestPerson> {
  // Each test has its own minute, because tries are limited for everybody together.
  now += 120_000;
  const user = { name, role: 'manager', password: PASSWORD } as const;
  expect(await createUser(central.parts, user, 'test')).toMatchObject({ ok: true });
  return newPerson(central.url);
}

describe('signing in', () => {
  test('the first administrator can, with the password that was made', async () => {
    const person = newPerson(central.url);
    const answer = await person.signIn('admin', central.adminPassword);
    expect(sessionViewSchema.parse(answer.body)).toEqual({
      name: 'admin',
      role: 'it',
      endsAt: now + SESSION_LIFE_MS,
    });
    expect((await person.ask('GET', '/v1/session')).body).toEqual(answer.body);
  });

  test('a second start makes no second administrator', async () => {
    const second = await startCentral({ databaseUrl: central.databaseUrl });
    expect(second.firstAdmin).toBeNull();
    await second.close();
  });

  test('the cookie is for this site and for HTTP alone, and only its hash is kept', async () => {
    const person = await newUser('lan');
    const answer = await person.signIn('lan', PASSWORD);
    const set = answer.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/; HttpOnly/);
    expect(set).toMatch(/; SameSite=Strict/);
    expect(set).toMatch(/; Path=\//);
    const kept = await queryRows(
      central.databaseUrl,
      'select user_session::text as row from user_session',
    );
    const token = person.cookie.split('=')[1] ?? '';
    expect(token.length).toBeGreaterThan(40);
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(JSON.stringify(kept)).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  });

  test('behind HTTPS the cookie is for HTTPS alone', async () => {
    const secure = await startCentral({
      databaseUrl: central.databaseUrl,
      now: () => now,
      config: { publicUrl: 'https://hailong.example' },
    });
    const person = newPerson(secure.url);
    const answer = await person.signIn('admin', central.adminPassword);
    expect(answer.headers.get('set-cookie')).toMatch(/; Secure/);
    await secure.close();
  });

  test('sign-in-refused for a wrong password and for a name that nobody has, in the same words', async () => {
    const person = await newUser('minh');
    const wrong = await person.signIn('minh', 'wrong');
    const unknown = await person.signIn('nobody', 'wrong');
    expect([wrong.status, wrong.body]).toMatchObject([401, { code: 'sign-in-refused' }]);
    expect(unknown.body).toEqual(wrong.body);
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  test('a name is the same in capitals', async () => {
    const person = await newUser('ha');
    expect((await person.signIn(' HA ', PASSWORD)).status).toBe(200);
  });
});

describe('lock-out', () => {
  test.each(['quen', 'khong-co-ai'])(
    'five wrong passwords for %s close the door for 15 s',
    async (name) => {
      const person = name === 'quen' ? await newUser(name) : newPerson(central.url);
      now += 120_000;
      for (let count = 0; count < 5; count += 1)
        expect((await person.signIn(name, 'wrong')).status).toBe(401);
      const closed = await person.signIn(name, PASSWORD);
      expect([closed.status, closed.body]).toMatchObject([429, { code: 'too-many-tries' }]);
      expect(closed.headers.get('retry-after')).toBe('15');
      now += 15_001;
      expect((await person.signIn(name, PASSWORD)).status).toBe(name === 'quen' ? 200 : 401);
    },
  );

  test('tries made at the same moment count each', async () => {
    const person = await newUser('nhanh');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => person.signIn('nhanh', 'wrong')),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  test('a right password in between begins the count anew', async () => {
    const person = await newUser('on');
    for (let round = 0; round < 3; round += 1) {
      for (let count = 0; count < 4; count += 1) await person.signIn('on', 'wrong');
      expect((await person.signIn('on', PASSWORD)).status).toBe(200);
    }
  });

  test('whoever tries many names is held up too', async () => {
    now += 120_000;
    const person = newPerson(central.url);
    const answers = await Promise.all(
      Array.from({ length: 70 }, (_, index) => person.signIn(`name-${index}`, 'wrong')),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  });
});

describe('a session ends', () => {
  test('by signing out, on both sides', async () => {
    const person = await newUser('ra');
    await person.signIn('ra', PASSWORD);
    const { cookie } = person;
    const out = await person.ask('DELETE', '/v1/session');
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/=;/);
    const again = await newPerson(central.url).ask('GET', '/v1/session', undefined, { cookie });
    expect([again.status, again.body]).toMatchObject([401, { code: 'signed-out' }]);
  });

  test('after an hour without a request, but not with one in between', async () => {
    const person = await newUser('lau');
    await person.signIn('lau', PASSWORD);
    for (let count = 0; count < 3; count += 1) {
      now += SESSION_IDLE_MS - 1;
      expect((await person.ask('GET', '/v1/session')).status).toBe(200);
    }
    now += SESSION_IDLE_MS + 1;
    expect((await person.ask('GET', '/v1/session')).status).toBe(401);
  });

  test('after twelve hours, whatever happens', async () => {
    const person = await newUser('dai');
    await person.signIn('dai', PASSWORD);
    const end = now + SESSION_LIFE_MS;
    while (now < end) {
      expect((await person.ask('GET', '/v1/session')).status).toBe(200);
      now += SESSION_IDLE_MS / 2;
    }
    now = end + 1;
    expect((await person.ask('GET', '/v1/session')).status).toBe(401);
  });
});

describe('cross-site', () => {
  const FOREIGN: readonly [string, Record<string, string>][] = [
    ['the browser says so', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['another origin over plain HTTP', { origin: 'http://evil.example' }],
    ['an origin that is none', { origin: 'null' }],
  ];
  test.each(FOREIGN)('signing in and out is refused: %s', async (_name, headers) => {
    const person = newPerson(central.url);
    now += 120_000;
    await person.signIn('admin', central.adminPassword);
    for (const method of ['POST', 'DELETE']) {
      const body = method === 'POST' ? { name: 'a', password: 'b' } : undefined;
      const answer = await person.ask(method, '/v1/session', body, headers);
      expect([answer.status, answer.body]).toMatchObject([403, { code: 'cross-site' }]);
    }
    expect((await person.ask('GET', '/v1/session')).status).toBe(200);
  });

  test('our own page may', async () => {
    const person = newPerson(central.url);
    now += 120_000;
    await person.signIn('admin', central.adminPassword);
    const own = { 'sec-fetch-site': 'same-origin', origin: central.url };
    expect((await person.ask('DELETE', '/v1/session', undefined, own)).status).toBe(204);
    await person.signIn('admin', central.adminPassword);
    const plain = { origin: central.url };
    expect((await person.ask('DELETE', '/v1/session', undefined, plain)).status).toBe(204);
  });
});
