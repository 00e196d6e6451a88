import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setSpecialDays } from '../../../central/store/special-days.ts';
import { signedConfigSchema } from '../../../shared/contract/kiosk-config.ts';
import { heartbeatResponseSchema } from '../../../shared/contract/wire.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import {
  bearer,
  enrolKiosk,
  ratingGiven,
  request,
  type Answer,
  type TestKiosk,
} from '../../support/central-kiosk.ts';
import { queryRows } from '../../support/postgres.ts';

const NOW = Date.UTC(2026, 9, 5, 2);
let central: TestCentral;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await startCentral({ now: () => NOW });
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
});
afterAll(async () => {
  await central.close();
});

async function getConfig(headers: Record<string, string> = {}): Promise<Answer> {
  const all = { ...bearer(kiosk.token), ...headers };
  return await request(`${central.url}/v1/config`, { headers: all });
}

function beat(changes: object = {}): object {
  return {
    at: NOW,
    mono: 5,
    boot: '0123456789abcdef',
    app: '0.2.0',
    host: 'browser',
    head: { seq: 0, hash: '0'.repeat(64) },
    acked: 0,
    clerk: null,
    ...changes,
  };
}

describe('GET /v1/config', () => {
  test('is the config of the enrolment, with its version as ETag', async () => {
    const answer = await getConfig();
    const { config } = signedConfigSchema.parse(answer.body);
    expect(config).toEqual(kiosk.config.config);
    expect(answer.headers.get('etag')).toContain(`"${config.version}"`);
  });

  test('is 304 for whoever has it, and new once the office changes', async () => {
    const etag = (await getConfig()).headers.get('etag') ?? '';
    const again = await getConfig({ 'if-none-match': etag });
    expect([again.status, again.body]).toEqual([304, null]);
    expect((await getConfig({ 'if-none-match': '"other"' })).status).toBe(200);
    await queryRows(
      central.databaseUrl,
      `with renamed as (update clerk set name = 'Lê Thị Lan Anh' where clerk_id = 'can-bo-3')
       update unit set revision = revision + 1`,
    );
    const changed = await getConfig({ 'if-none-match': etag });
    expect(changed.status).toBe(200);
    const { config } = signedConfigSchema.parse(changed.body);
    expect(config.roster.map(({ name }) => name)).toContain('Lê Thị Lan Anh');
    expect(config.version).not.toBe(kiosk.config.config.version);
  });

  test('tells of holidays and of days made up as soon as they are set', async () => {
    const before = await getConfig();
    const audit = { by: 'admin', at: new Date(NOW) };
    const { write } = central.parts.db;
    const year = new Date(NOW).getUTCFullYear();
    const day = { name: 'Quốc khánh', from: `${year}-09-02`, to: `${year}-09-02` };
    await setSpecialDays(write, { ...day, kind: 'holiday', like: 1 }, audit);
    const past = { ...day, from: `${year - 1}-09-02`, to: `${year - 1}-09-02` };
    await setSpecialDays(write, { ...past, kind: 'holiday', like: 1 }, audit);
    const madeUp = { ...day, from: `${year}-09-05`, to: `${year}-09-05` };
    await setSpecialDays(write, { ...madeUp, kind: 'working', like: 2 }, audit);
    const after = await getConfig({ 'if-none-match': before.headers.get('etag') ?? '' });
    expect(after.status).toBe(200);
    const { config } = signedConfigSchema.parse(after.body);
    expect(config.specialDays).toEqual([
      { day: `${year}-09-02`, like: null },
      { day: `${year}-09-05`, like: 2 },
    ]);
  });

  test('leaves out who has left', async () => {
    await queryRows(
      central.databaseUrl,
      `with gone as (update clerk set left_at = now() where clerk_id = 'can-bo-2')
       update unit set revision = revision + 1`,
    );
    const { config } = signedConfigSchema.parse((await getConfig()).body);
    expect(config.roster.map(({ id }) => id)).toEqual(['can-bo-1', 'can-bo-3']);
    expect(config.pins.map(({ clerk }) => clerk)).toEqual(['can-bo-1', 'can-bo-3']);
  });

  test('needs a token', async () => {
    const answer = await request(`${central.url}/v1/config`, {});
    expect([answer.status, answer.body]).toMatchObject([401, { code: 'credential-unknown' }]);
  });
});

describe('POST /v1/heartbeats', () => {
  async function sendBeat(body: object): Promise<Answer> {
    const init = { method: 'POST', headers: bearer(kiosk.token) };
    return await request(`${central.url}/v1/heartbeats`, init, body);
  }

  test('answers with the time, the config’s version and what has arrived', async () => {
    kiosk.append(ratingGiven());
    kiosk.append(ratingGiven());
    await kiosk.send(kiosk.log);
    const answer = heartbeatResponseSchema.parse((await sendBeat(beat())).body);
    const { config } = signedConfigSchema.parse((await getConfig()).body);
    expect(answer).toEqual({
      centreTime: NOW,
      configVersion: config.version,
      receivedThrough: 2,
    });
  });

  test('is remembered with the program’s version', async () => {
    await sendBeat(beat({ app: '0.3.0' }));
    const rows = await queryRows(
      central.databaseUrl,
      'select app, host, last_seen_at from device where device_id = $1',
      [kiosk.device],
    );
    expect(rows).toEqual([{ app: '0.3.0', host: 'browser', last_seen_at: new Date(NOW) }]);
  });

  test('malformed-request for a beat that is none', async () => {
    const answer = await sendBeat(beat({ mono: -1 }));
    expect([answer.status, answer.body]).toMatchObject([
      400,
      { code: 'malformed-request', fields: [{ field: '/mono' }] },
    ]);
  });
});
