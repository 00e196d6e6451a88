import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchResponseSchema } from '../../../shared/contract/wire.ts';
import { receiptBytes } from '../../../shared/log/head.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { queryRows } from '../../support/postgres.ts';

let central: TestCentral;
beforeAll(async () => {
  central = await startCentral();
});
afterAll(async () => {
  await central.close();
});

async function newKiosk(): Promise<TestKiosk> {
  return await enrolKiosk(central.url, await central.enrolCode('quay-3'));
}

describe('a batch that fits', () => {
  test('is stored, counted and receipted under the centre’s key', async () => {
    const kiosk = await newKiosk();
    kiosk.append({
      kind: 'session.opened',
      body: { session: 'phien-1', clerk: 'can-bo-1', counter: 'quay-3' },
    });
    kiosk.append(ratingGiven({ level: 4 }));
    const answer = await kiosk.send(kiosk.log);
    expect(answer.status).toBe(200);
    const { receipt: signed, verdicts } = batchResponseSchema.parse(answer.body);
    expect(verdicts).toEqual([
      { seq: 1, verdict: 'stored' },
      { seq: 2, verdict: 'stored' },
    ]);
    expect(signed.receipt).toMatchObject({
      device: kiosk.device,
      through: 2,
      hash: kiosk.log[1]?.hash,
    });
    const key = createPublicKey({
      key: Buffer.from(kiosk.centreKey, 'base64url'),
      format: 'der',
      type: 'spki',
    });
    const signature = Buffer.from(signed.signature, 'base64url');
    const options = { key, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', receiptBytes(signed.receipt), options, signature)).toBe(true);
    const rows = await queryRows(
      central.databaseUrl,
      'select seq::int, level, given_level, withdrawn, clerk_id, day::text from rating where device_id = $1',
      [kiosk.device],
    );
    expect(rows).toEqual([
      {
        seq: 2,
        level: 4,
        given_level: 4,
        withdrawn: false,
        clerk_id: 'can-bo-1',
        day: '2026-10-05',
      },
    ]);
  });
});
