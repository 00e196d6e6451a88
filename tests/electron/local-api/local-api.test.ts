import { request } from 'node:http';
import { onTestFinished, describe, expect, test } from 'vitest';
import { makeAllowance } from '../../../electron/local-api/allowance.ts';
import type { AnswerParts } from '../../../electron/local-api/answer-call.ts';
import { listenLocally } from '../../../electron/local-api/listen.ts';
import { tokenOf } from '../../../electron/local-api/token.ts';
import { DEFAULT_SETTINGS, type OpeningMode } from '../../../shared/contract/counter-settings.ts';
import { dossierHash } from '../../../shared/contract/kiosk-view.ts';
import { kioskConfig } from '../centre.ts';

const SECRET = Buffer.alloc(32, 3).toString('base64url');
const TOKEN = tokenOf(SECRET) ?? '';
const NOW = Date.UTC(2026, 9, 5, 2);
const PROCEDURE = {
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  field: 'Hộ tịch',
  days: 1,
  feeVnd: 0,
  feeNote: '',
  source: '',
};

interface Desk {
  readonly port: number;
  readonly opened: unknown[];
}

async function listening(modes: readonly OpeningMode[] = ['queue'], calls = 100): Promise<Desk> {
  const opened: unknown[] = [];
  const opening = { ...DEFAULT_SETTINGS.opening, modes };
  const config = kioskConfig({
    settings: { ...DEFAULT_SETTINGS, opening },
    procedures: [PROCEDURE],
  });
  const parts: AnswerParts = {
    token: () => TOKEN,
    config: () => config,
    allowance: makeAllowance(calls, 60_000),
    now: () => NOW,
    mono: () => 0,
    open: (call) => opened.push(call),
  };
  const server = await listenLocally(parts, 0);
  if (!server.ok) throw new Error(server.detail);
  onTestFinished(server.close);
  return { port: server.port, opened };
}

interface Said {
  readonly status: number;
  readonly body: unknown;
}

function call(
  { port }: Desk,
  body: unknown,
  changes: { method?: string; path?: string; headers?: Record<string, string> } = {},
): Promise<Said> {
  const { method = 'POST', path = '/v1/windows', headers = {} } = changes;
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { authorization: `Bearer ${TOKEN}`, ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: JSON.parse(Buffer.concat(chunks).toString()),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
}

describe('a call of the queue system', () => {
  test('opens the faces for a dossier, whose code goes no further', async () => {
    const desk = await listening();
    const answer = await call(desk, {
      dossier: 'h55.01-261005-0012',
      procedure: PROCEDURE.code,
    });
    expect(answer.status).toBe(202);
    const dossier = dossierHash(kioskConfig(), 'H55.01-261005-0012');
    expect(desk.opened).toEqual([{ dossier, procedure: PROCEDURE.code }]);
    expect(JSON.stringify(desk.opened)).not.toContain('261005');
  });

  test('may be without a dossier', async () => {
    const desk = await listening();
    expect((await call(desk, {})).status).toBe(202);
    expect(desk.opened).toEqual([{ dossier: null, procedure: null }]);
  });

  test.each([
    [{ dossier: 'H55.01-261399-0012' }, { field: 'dossier', detail: 'impossible-date' }],
    [{ dossier: 'H55.01-261006-0012' }, { field: 'dossier', detail: 'future-date' }],
    [{ dossier: 'H56.01-261005-0012' }, { field: 'dossier', detail: 'other-office' }],
    [{ dossier: 12 }, { field: 'dossier', detail: 'wrong-type' }],
    [{ procedure: '9.999999' }, { field: 'procedure', detail: 'not-on-the-list' }],
    [{ clerk: 'an' }, { field: 'clerk', detail: 'unknown-field' }],
    ['{', { field: 'body', detail: 'wrong-type' }],
  ])('names what is wrong with %o', async (body, fault) => {
    const desk = await listening();
    const answer = await call(desk, body);
    expect(answer).toMatchObject({ status: 422, body: { code: 'malformed-request' } });
    expect(answer.body).toMatchObject({ fields: [fault] });
    expect(desk.opened).toEqual([]);
  });

  test.each([
    ['without the token', { headers: { authorization: '' } }, 401],
    ['with another token', { headers: { authorization: `Bearer ${'0'.repeat(64)}` } }, 401],
    ['from a page in a browser', { headers: { origin: 'http://localhost:3000' } }, 403],
    ['under another name', { headers: { host: 'evil.example' } }, 403],
    ['elsewhere', { path: '/v1/ratings' }, 404],
    ['by another method', { method: 'PUT' }, 404],
  ])('is turned away %s', async (_how, changes, status) => {
    const desk = await listening();
    expect((await call(desk, {}, changes)).status).toBe(status);
    expect(desk.opened).toEqual([]);
  });

  test('is turned away where the office has not switched it on', async () => {
    const desk = await listening(['receipt']);
    expect(await call(desk, {})).toMatchObject({ status: 409, body: { code: 'not-switched-on' } });
    expect(desk.opened).toEqual([]);
  });

  test('is turned away when there are too many, whoever makes them', async () => {
    const desk = await listening(['queue'], 2);
    await call(desk, {}, { headers: { authorization: '' } });
    await call(desk, {});
    expect((await call(desk, {})).status).toBe(429);
    expect(desk.opened).toHaveLength(1);
  });

  test('is not read to its end when it is far too long', async () => {
    const desk = await listening();
    expect((await call(desk, { dossier: 'x'.repeat(10_000) })).status).toBe(413);
    expect(desk.opened).toEqual([]);
  });
});

test('a port that is taken is told, not thrown', async () => {
  const { port } = await listening();
  const parts = { token: () => null, config: () => null, now: () => NOW, mono: () => 0 };
  const allowance = makeAllowance(1, 1);
  expect((await listenLocally({ ...parts, allowance, open: () => undefined }, port)).ok).toBe(
    false,
  );
});

test('an allowance comes back with time', () => {
  const allowance = makeAllowance(1, 1_000);
  expect([0, 500, 999, 1_000].map((at) => allowance.take(at))).toEqual([true, false, false, true]);
});
