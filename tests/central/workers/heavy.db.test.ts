import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readDossierFile } from '../../../central/dossiers/read-dossier-file.ts';
import { readingOffice } from '../../../central/dossiers/reading-office.ts';
import { createReport, openReport } from '../../../central/reports/create-report.ts';
import { renderReport } from '../../../central/reports/render/render.ts';
import { ALL_UNITS } from '../../../central/accounts/scope.ts';
import { readDossiersApart, renderApart } from '../../../central/workers/heavy.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { enrolKiosk, ratingGiven } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { csvOf, MAPPING, yearOfDossiers } from '../dossiers/year.ts';

const UNIT = TEST_OFFICE.unit.id;
const BATCHES = 20;
let central: TestCentral;
beforeAll(async () => {
  central = await startCentral({ now: () => Date.UTC(2026, 9, 20) });
});
afterAll(async () => {
  await central.close();
});

async function office(): Promise<NonNullable<Awaited<ReturnType<typeof readingOffice>>>> {
  const found = await readingOffice(central.parts, UNIT, MAPPING.clerks);
  if (found === null) throw new Error('no office');
  return found;
}

/** The year's list over and over, with other numbers: tens of thousands of rows. */
function bigList(times: number): Buffer {
  const year = yearOfDossiers();
  const rows = Array.from({ length: times }, (_, nth) =>
    year.map((row) =>
      row.map((cell, at) => (at === 1 ? `${cell.slice(0, -4)}${nth}${cell.slice(-3)}` : cell)),
    ),
  );
  return csvOf(rows.flat());
}

test('another thread reads the same as this one', async () => {
  const bytes = csvOf(yearOfDossiers());
  const own = await readDossierFile(bytes, MAPPING, await office());
  expect(own.dossiers).toHaveLength(3_028);
  expect(await readDossiersApart(bytes, MAPPING, await office())).toEqual(own);
  const broken = Buffer.from('Mã hồ sơ\n"');
  const faults = await readDossiersApart(broken, MAPPING, await office());
  expect(faults).toEqual(await readDossierFile(broken, MAPPING, await office()));
});

test('kiosks are answered while a big list is read', async () => {
  const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  const bytes = bigList(8);
  const asked = await office();
  let read = false;
  const reading = readDossiersApart(bytes, MAPPING, asked).finally(() => (read = true));
  for (let batch = 0; batch < BATCHES; batch += 1) {
    kiosk.append(ratingGiven());
    expect((await kiosk.send(kiosk.log.slice(-1))).status).toBe(200);
    expect(read, `after ${batch} batches`).toBe(false);
  }
  expect((await reading).rowsRead).toBe(8 * 3_028);
});

test('a report made on another thread has the same bytes', async () => {
  const order = { unit: UNIT, form: 'overview', period: '2026-09', locale: 'vi' } as const;
  const made = await createReport(central.parts, order, ALL_UNITS, 'test');
  const report = made && (await openReport(central.parts, made.id));
  if (!report) throw new Error('no report');
  for (const format of ['pdf', 'xlsx', 'csv', 'json'] as const) {
    const apart = await renderApart(report.snapshot, format);
    expect(apart.equals(await renderReport(report.snapshot, format)), format).toBe(true);
  }
});

test('what a worker throws is thrown here', async () => {
  const snapshot = { version: 1, units: [], unit: 'khong-co', period: '2026-09', locale: 'vi' };
  // Data that no centre keeps; the worker must not swallow it.
  const wrong = z.custom<Parameters<typeof renderApart>[0]>().parse(snapshot);
  await expect(renderApart(wrong, 'pdf')).rejects.toThrow(/no unit khong-co/);
});
