import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPostmaster } from '../../../central/db/embedded/postmaster.ts';
import { createEnrolmentCode } from '../../../central/devices/enrolment-code.ts';
import { createOffice } from '../../../central/office/create-office.ts';
import { startCentre, type Centre } from '../../../central/start.ts';
import { batchResponseSchema } from '../../../shared/contract/wire.ts';
import { testConfig } from '../../support/central.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';

const KIOSKS = 3;
const BATCH = 20;
const ACKED_BEFORE_THE_CUT = 15;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hailong-cut-'));
  await chmod(folder, 0o711);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<Centre> {
  const file = { kind: 'file', path: join(folder, 'master.key'), createIfMissing: true } as const;
  const config = testConfig('', { dataFolder: folder, masterKey: file });
  return await startCentre({ ...config, database: { kind: 'embedded' } });
}

/** Rates and sends until the centre is gone; keeps count of what was receipted. */
async function rateUntilGone(kiosk: TestKiosk, onReceipt: () => void): Promise<number> {
  let through = 0;
  for (;;) {
    for (let count = 0; count < BATCH; count += 1) kiosk.append(ratingGiven());
    const answer = await kiosk.send(kiosk.log.slice(through)).catch(() => null);
    if (answer?.status !== 200) return through;
    through = batchResponseSchema.parse(answer.body).receipt.receipt.through;
    onReceipt();
  }
}

test('the database killed in the middle of a storm: everything receipted is there, the rest arrives after the restart, and the figures are a recount', async () => {
  const first = await start();
  expect(await createOffice(first.parts, TEST_OFFICE)).toEqual({ ok: true });
  const place = { unit: TEST_OFFICE.unit.id, counter: 'quay-3' };
  const kiosks: TestKiosk[] = [];
  for (let count = 0; count < KIOSKS; count += 1) {
    const made = await createEnrolmentCode(first.parts, place, 'test');
    kiosks.push(await enrolKiosk(first.url, made?.code ?? ''));
  }
  let receipts = 0;
  const acked = await Promise.all(
    kiosks.map((kiosk) =>
      rateUntilGone(kiosk, () => {
        receipts += 1;
        if (receipts === ACKED_BEFORE_THE_CUT) void cutPower();
      }),
    ),
  );
  expect(receipts).toBeGreaterThanOrEqual(ACKED_BEFORE_THE_CUT);
  await first.close();

  const second = await start();
  for (const [index, kiosk] of kiosks.entries()) {
    const from = acked[index] ?? 0;
    const answer = await kiosk.send(kiosk.log.slice(from), second.url);
    expect(answer.status).toBe(200);
    const { receipt } = batchResponseSchema.parse(answer.body).receipt;
    expect(receipt.through).toBe(kiosk.log.length);
  }
  const { rows } = await second.parts.db.writers.query<{ kept: number; counted: number }>(
    'select (select count(*) from rating)::int as kept, (select sum(n5) from unit_day)::int as counted',
  );
  const rated = kiosks.reduce((sum, { log }) => sum + log.length, 0);
  expect(rows).toEqual([{ kept: rated, counted: rated }]);
  await second.close();
});

async function cutPower(): Promise<void> {
  const server = await findPostmaster(join(folder, 'postgres', 'data'));
  if (server !== null) process.kill(server.pid, 'SIGKILL');
}
