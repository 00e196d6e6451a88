import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson } from '../../support/central-browser.ts';
import { queryRows } from '../../support/postgres.ts';

let central: TestCentral;
beforeAll(async () => {
  central = await startCentral({ office: null });
});
afterAll(async () => {
  await central.close();
});

describe('/metrics', () => {
  const FORWARDED = { 'x-forwarded-for': '10.0.0.7' };

  test('is open to programs on this machine', async () => {
    await fetch(`${central.url}/healthz`);
    const answer = await fetch(`${central.url}/metrics`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(
      /hailong_http_request_duration_seconds_count\{method="GET",route="\/healthz",status="200"\} [1-9]/,
    );
  });

  test('through a proxy it is for signed-in IT staff alone', async () => {
    const stranger = await fetch(`${central.url}/metrics`, { headers: FORWARDED });
    expect(stranger.status).toBe(401);
    const person = newPerson(central.url);
    await person.signIn('admin', central.adminPassword);
    const headers = { ...FORWARDED, cookie: person.cookie };
    expect((await fetch(`${central.url}/metrics`, { headers })).status).toBe(200);
  });
});

test('alive and ready; not ready without its database, and an error tells nothing of the inside', async () => {
  expect(await (await fetch(`${central.url}/healthz`)).json()).toEqual({ status: 'ok' });
  expect((await fetch(`${central.url}/readyz`)).status).toBe(200);
  await queryRows(
    central.databaseUrl,
    'delete from kysely_migration where name = (select max(name) from kysely_migration)',
  );
  const behind = await fetch(`${central.url}/readyz`);
  expect([behind.status, await behind.json()]).toMatchObject([503, { code: 'busy' }]);
  await queryRows(central.databaseUrl, 'drop table user_session');
  const broken = await newPerson(central.url).ask('GET', '/v1/session', undefined, {
    cookie: 'hailong_session=abc',
  });
  expect([broken.status, broken.body]).toEqual([
    500,
    {
      type: 'urn:hailong:problem:internal-error',
      code: 'internal-error',
      status: 500,
      title: 'Trung tâm gặp lỗi. Dữ liệu của bạn vẫn còn nguyên trên máy gửi.',
    },
  ]);
  expect((await fetch(`${central.url}/healthz`)).status).toBe(200);
});
