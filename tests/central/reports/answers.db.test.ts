import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { procedureEvaluationsSchema } from '../../../shared/contract/evaluations.ts';
import {
  reportRowPageSchema,
  reportViewSchema,
  type ReportRow,
} from '../../../shared/contract/reports.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';

const UNIT = TEST_OFFICE.unit.id;
const OCTOBER_5 = Date.UTC(2026, 9, 5, 2);
const SEPTEMBER_7 = Date.UTC(2026, 8, 7, 2);
let central: TestCentral;
let manager: TestPerson;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await startCentral({ now: () => Date.UTC(2026, 10, 2) });
  await createUser(central.parts, { name: 'manager', role: 'manager', password: 'mat khau' }, 't');
  manager = newPerson(central.url);
  await manager.signIn('manager', 'mat khau');
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  // In September nobody was asked apart.
  rate('1.001193', 5, null, 12, SEPTEMBER_7);
  // In October the clerk pleased and the procedure did not; some said nothing of it.
  rate('1.001193', 5, 1, 30, OCTOBER_5);
  rate('1.001193', 5, null, 20, OCTOBER_5);
  rate('2.000815', 4, 5, 40, OCTOBER_5);
  rate(null, 2, 4, 15, OCTOBER_5);
  for (let at = 0; at < kiosk.log.length; at += 500)
    expect((await kiosk.send(kiosk.log.slice(at, at + 500))).status).toBe(200);
});
afterAll(async () => {
  await central.close();
});

function rate(
  procedure: string | null,
  level: number,
  answer: number | null,
  times: number,
  at: number,
): void {
  for (let count = 0; count < times; count += 1) {
    const { seq } = kiosk.append(ratingGiven({ procedure, level }), at);
    if (answer === null) continue;
    const body = { rating: seq, scale: 'vn-5', level: answer };
    kiosk.append({ kind: 'procedure.rated', body }, at);
  }
}

async function procedures(on: string) {
  const path = `/v1/evaluations/procedures?unit=${UNIT}&period=month&on=${on}`;
  return procedureEvaluationsSchema.parse((await manager.ask('GET', path)).body);
}

interface Made {
  readonly rows: readonly ReportRow[];
  readonly words: string;
}

async function report(form: string, period: string): Promise<Made> {
  const order = { unit: UNIT, form, period, locale: 'vi' };
  const { id } = reportViewSchema.parse((await manager.ask('POST', '/v1/reports', order)).body);
  const { body } = await manager.ask('GET', `/v1/reports/${id}/rows?limit=500`);
  const file = `${central.url}/v1/reports/${id}/files/csv`;
  const answer = await fetch(file, { headers: { cookie: manager.cookie } });
  return { rows: reportRowPageSchema.parse(body).rows, words: await answer.text() };
}

function countsIn(rows: readonly ReportRow[], cut: string): unknown {
  return rows.filter((row) => row.cut === cut).map(({ id, counts }) => [id, counts]);
}

test('the dashboard’s procedures are of what was said of them, where it was asked', async () => {
  const october = await procedures('2026-10-01');
  expect(october.asked).toBe('apart');
  const figures = october.procedures.map(({ procedure, figures: its }) => [
    procedure.code,
    its[0]?.satisfaction.n,
    its[0]?.satisfaction.standing === 'too-few' ? null : its[0]?.satisfaction.satisfied,
  ]);
  expect(figures).toEqual([
    ['1.001193', 30, 0],
    ['2.000815', 40, 40],
  ]);
  expect(october.total[0]?.satisfaction).toMatchObject({ n: 85, satisfied: 55 });
  const september = await procedures('2026-09-01');
  expect(september.asked).toBe('with-the-clerk');
  expect(september.procedures[0]?.figures[0]?.satisfaction).toMatchObject({ n: 12, satisfied: 12 });
});

test.each(['procedures', 'overview', 'procedures-review'])(
  'so are those of the report %s, and its clerks are of their own ratings',
  async (form) => {
    const { rows, words } = await report(form, '2026-10');
    expect(countsIn(rows, 'procedure')).toEqual([
      ['1.001193', [30, 0, 0, 0, 0]],
      ['2.000815', [0, 0, 0, 0, 40]],
      ['', [0, 0, 0, 15, 0]],
    ]);
    expect(countsIn(rows, 'answers')).toEqual([['', [30, 0, 0, 15, 40]]]);
    expect(countsIn(rows, 'unit')).toEqual([['', [0, 15, 0, 40, 50]]]);
    expect(countsIn(rows, 'clerk')).toEqual([['can-bo-1', [0, 15, 0, 40, 50]]]);
    expect(words).toContain('Tính từ câu trả lời riêng về thủ tục');
  },
);

test('a month in which nobody was asked apart has the procedures’ ratings, and says nothing of answers', async () => {
  const { rows, words } = await report('procedures', '2026-09');
  expect(countsIn(rows, 'procedure')).toEqual([['1.001193', [0, 0, 0, 0, 12]]]);
  expect(countsIn(rows, 'answers')).toEqual([]);
  expect(words).not.toContain('câu trả lời riêng');
});
