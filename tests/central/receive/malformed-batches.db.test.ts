import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_BATCH_BYTES, MAX_BATCH_ENTRIES } from '../../../shared/contract/wire.ts';
import { problemSchema, type Problem } from '../../../shared/contract/problem.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { bearer, enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';

let central: TestCentral;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await startCentral();
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
});
afterAll(async () => {
  await central.close();
});

async function postRaw(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Promise<Problem> {
  const response = await fetch(`${central.url}/v1/batches`, {
    method: 'POST',
    headers: { ...bearer(kiosk.token), 'content-type': 'application/json', ...headers },
    body,
  });
  const problem = problemSchema.parse(await response.json());
  expect(response.status).toBe(problem.status);
  return problem;
}

describe('malformed-request', () => {
  test.each([
    ['nothing', ''],
    ['half a JSON text', '{"head":'],
    ['a number', '12'],
    ['an array', '[]'],
    ['null', 'null'],
  ])('%s', async (_name, body) => {
    expect(await postRaw(body, {})).toMatchObject({ status: 400, code: 'malformed-request' });
  });

  test('names each wrong field as a JSON pointer', async () => {
    const { head, entries } = kiosk.batchOf([kiosk.append(ratingGiven())]);
    const body = { head, entries: [{ ...entries[0], hash: 'XYZ' }], extra: 1 };
    const problem = await postRaw(JSON.stringify(body), {});
    expect(problem.code).toBe('malformed-request');
    expect(problem.fields?.map(({ field }) => field).toSorted()).toEqual(['', '/entries/0/hash']);
  });

  test('bytes that claim to be gzip', async () => {
    const problem = await postRaw('no gzip at all', { 'content-encoding': 'gzip' });
    expect(problem).toMatchObject({ status: 400, code: 'malformed-request' });
  });

  test('a gzip stream cut in half', async () => {
    const whole = gzipSync(JSON.stringify(kiosk.batchOf([kiosk.append(ratingGiven())])));
    const half = new Uint8Array(whole.subarray(0, whole.length / 2));
    expect(await postRaw(half, { 'content-encoding': 'gzip' })).toMatchObject({ status: 400 });
  });

  test('JSON nested a hundred thousand levels deep', async () => {
    const depth = 100_000;
    const problem = await postRaw(`${'['.repeat(depth)}${']'.repeat(depth)}`, {});
    expect(problem).toMatchObject({ status: 400, code: 'malformed-request' });
  });

  test('text that is not Unicode, which has no canonical form', async () => {
    const { head, entries } = kiosk.batchOf([kiosk.append(ratingGiven())]);
    const body = JSON.stringify({ head, entries: [{ ...entries[0], body: { text: '@' } }] });
    const problem = await postRaw(body.replace('"@"', '"\\ud800"'), {});
    expect(problem).toMatchObject({ status: 400, code: 'malformed-request' });
  });
});

describe('batch-too-large', () => {
  test('more entries than a batch may hold', async () => {
    const sender = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
    for (let count = 0; count <= MAX_BATCH_ENTRIES; count += 1) sender.append(ratingGiven());
    const answer = await sender.send(sender.log);
    expect([answer.status, answer.body]).toMatchObject([413, { code: 'batch-too-large' }]);
    expect((await sender.send(sender.log.slice(0, MAX_BATCH_ENTRIES))).status).toBe(200);
  });

  test('a body over the limit', async () => {
    const problem = await postRaw(`"${'a'.repeat(MAX_BATCH_BYTES)}"`, {});
    expect(problem).toMatchObject({ status: 413, code: 'batch-too-large' });
  });

  test('a small body that inflates over the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * MAX_BATCH_BYTES, ' '));
    expect(bomb.length).toBeLessThan(MAX_BATCH_BYTES / 4);
    const problem = await postRaw(new Uint8Array(bomb), { 'content-encoding': 'gzip' });
    expect(problem).toMatchObject({ status: 413, code: 'batch-too-large' });
  });
});

describe('unsupported-media', () => {
  test.each([
    ['text/plain', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['another compression', { 'content-encoding': 'br' }],
  ])('%s', async (_name, headers) => {
    const problem = await postRaw('{}', headers);
    expect(problem).toMatchObject({ status: 415, code: 'unsupported-media' });
  });
});

test('after all that, the same kiosk’s next batch is stored', async () => {
  const answer = await kiosk.send(kiosk.log);
  expect(answer.status).toBe(200);
});
