import { request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { bearer, enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';

const POLL_MS = 20;
let central: TestCentral;
let kiosk: TestKiosk;
let other: TestKiosk;
beforeAll(async () => {
  central = await startCentral({ batchLimits: { inAll: 2, perDevice: 1 } });
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
  other = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  for (const one of [kiosk, other]) one.append(ratingGiven());
});
afterAll(async () => {
  await central.close();
});

/** A batch whose body never comes to an end. Sent away itself, it comes again. Returns how to break it off. */
function startSlowBatch(token: string): () => void {
  let breakOff = (): void => undefined;
  const slow = httpRequest(`${central.url}/v1/batches`, {
    method: 'POST',
    headers: { ...bearer(token), 'content-type': 'application/json', 'content-length': '1000' },
  });
  slow.on('error', () => undefined);
  slow.on('response', () => {
    breakOff = startSlowBatch(token);
  });
  slow.write('{');
  breakOff = () => slow.destroy();
  return () => breakOff();
}

async function statusBecomes(sender: TestKiosk, status: number): Promise<Headers> {
  for (;;) {
    const answer = await sender.send(sender.log);
    if (answer.status === status) return answer.headers;
    await sleep(POLL_MS);
  }
}

test('busy: one device’s second batch is sent away with a time to come again, others are served', async () => {
  const breakOff = startSlowBatch(kiosk.token);
  const headers = await statusBecomes(kiosk, 503);
  expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  const answer = await kiosk.send(kiosk.log);
  expect(answer.body).toMatchObject({ code: 'busy', status: 503 });
  expect((await other.send(other.log)).status).toBe(200);
  // A sender that breaks off gives its place back.
  breakOff();
  await statusBecomes(kiosk, 200);
});

/** A batch that is broken off as soon as its first half is out. */
function breakOffAtOnce(token: string): Promise<void> {
  return new Promise((resolve) => {
    const broken = httpRequest(`${central.url}/v1/batches`, {
      method: 'POST',
      agent: false,
      headers: { ...bearer(token), 'content-type': 'application/json', 'content-length': '1000' },
    });
    broken.on('error', () => undefined);
    broken.on('close', () => resolve());
    broken.write('{', () => broken.destroy());
  });
}

test('a sender that is gone before anybody knows who it is takes no place for ever', async () => {
  const holder = new Client({ connectionString: central.databaseUrl });
  await holder.connect();
  try {
    // Nobody is recognised while this lock is held.
    await holder.query('begin; lock table device in access exclusive mode');
    for (let time = 0; time < 3; time += 1) await breakOffAtOnce(other.token);
    await holder.query('commit');
  } finally {
    await holder.end();
  }
  await statusBecomes(other, 200);
});
