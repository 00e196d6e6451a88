import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { startImport } from '../../../central/dossiers/import-dossiers.ts';
import {
  clerkEvaluationsSchema,
  counterEvaluationsSchema,
  procedureEvaluationsSchema,
  unitEvaluationsSchema,
} from '../../../shared/contract/evaluations.ts';
import type { RatingGiven } from '../../../shared/log/kinds.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';

const UNIT = TEST_OFFICE.unit.id;
const MONTH = 'period=month&on=2026-10-17';
const OCTOBER_5 = Date.UTC(2026, 9, 5, 2);
const NOVEMBER_1 = Date.UTC(2026, 10, 1, 2);
const FEW = 'period=day&on=2026-11-01';
const HASH = 'ab'.repeat(32);

let central: TestCentral;
let manager: TestPerson;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await startCentral({ now: () => Date.UTC(2026, 10, 2) });
  await createUser(
    central.parts,
    { name: 'manager', role: 'manager', password: 'mat khau' },
    'test',
  );
  manager = newPerson(central.url);
  await manager.signIn('manager', 'mat khau');
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
  signIn('can-bo-1', 'quay-1', OCTOBER_5);
  expire('1.001193', 7);
  rate({ clerk: 'can-bo-1', counter: 'quay-1' }, { 5: 108, 2: 12 });
  rate({ clerk: 'can-bo-1', counter: 'quay-1', dossier: null, opening: 'no-code' }, { 5: 30 });
  signIn('can-bo-2', 'quay-3', OCTOBER_5 + 3_600_000);
  expire(null, 2);
  rate({ clerk: 'can-bo-2', counter: 'quay-3' }, { 5: 60, 1: 60 });
  rate({ clerk: 'can-bo-2', counter: 'quay-3', procedure: '2.000815' }, { 5: 40 });
  signIn('can-bo-1', 'quay-1', NOVEMBER_1);
  rate({ clerk: 'can-bo-1', counter: 'quay-1' }, { 5: 12, 1: 8 });
  rate({ clerk: 'can-bo-2', counter: 'quay-3' }, { 5: 20, 1: 10 });
  rate({ clerk: 'can-bo-3', counter: 'quay-3', procedure: null }, { 5: 4, 1: 2 });
  for (let at = 0; at < kiosk.log.length; at += 500)
    expect((await kiosk.send(kiosk.log.slice(at, at + 500))).status).toBe(200);
  await importDossiers();
});
afterAll(async () => {
  await central.close();
});

function signIn(clerk: string, counter: string, at: number): void {
  const body = { session: `phien-${clerk}`, clerk, counter };
  kiosk.append({ kind: 'session.opened', body }, at);
}

function expire(procedure: string | null, times: number): void {
  for (let count = 0; count < times; count += 1) {
    kiosk.append({ kind: 'window.opened', body: { opening: 'receipt', procedure, dossier: HASH } });
    kiosk.append({ kind: 'window.expired', body: { shownMs: 20_000 } });
  }
}

/** Of a dossier that nobody else rates: one rating of each counts. */
function ownHash(): string {
  return kiosk.log.length.toString(16).padStart(64, '0');
}

function rate(changes: Partial<RatingGiven>, levels: Readonly<Record<number, number>>): void {
  for (const [level, times] of Object.entries(levels))
    for (let count = 0; count < times; count += 1)
      kiosk.append(
        ratingGiven({ opening: 'receipt', dossier: ownHash(), ...changes, level: Number(level) }),
        (kiosk.log.at(-1)?.at ?? OCTOBER_5) + 10,
      );
}

/** 300 dossiers of can-bo-1, 10 of them late, and 200 of can-bo-2, 5 of them liên thông. */
async function importDossiers(): Promise<void> {
  const lines = Array.from({ length: 500 }, (_, at) => {
    const receivedAt = Date.UTC(2026, 9, 1 + (at % 28), 2, at % 60);
    const day = new Date(receivedAt).toISOString().slice(2, 10).replaceAll('-', '');
    return JSON.stringify({
      code: `H55.99.01-${day}-${1000 + at}`,
      procedure: at < 400 ? '1.001193' : '2.000815',
      clerk: at < 300 ? 'can-bo-1' : 'can-bo-2',
      receivedAt: new Date(receivedAt).toISOString(),
      dueAt: new Date(receivedAt + 86_400_000).toISOString(),
      finishedAt: new Date(receivedAt + (at < 10 ? 2 : 0.5) * 86_400_000).toISOString(),
      interlinked: at >= 495,
    });
  });
  const covers = { from: '2026-10-01', to: '2026-10-31' };
  const started = await startImport(central.parts, {
    unit: UNIT,
    file: 'thang-10.jsonl',
    bytes: Buffer.from(lines.join('\n')),
    mapping: null,
    covers,
    by: 'test',
  });
  if (!started.ok) throw new Error(started.reason);
  await started.run();
}

async function ask(what: string, query: string): Promise<unknown> {
  const { status, body } = await manager.ask('GET', `/v1/evaluations/${what}?${query}`);
  expect([status, body]).toMatchObject([200, {}]);
  return body;
}

async function clerks(query = MONTH) {
  return clerkEvaluationsSchema.parse(await ask('clerks', `unit=${UNIT}&${query}`));
}

describe('beside every figure of a clerk stands', () => {
  test('how much of the work it speaks for', async () => {
    const [first, second] = (await clerks()).clerks;
    expect(first?.context).toEqual({
      ratings: 150,
      dossiersServed: 300,
      responseRate: { state: 'known', ratings: 150, of: 300, share: 0.5 },
      openedNotTapped: 7,
      withoutCode: 30,
      withoutCodeShare: 0.2,
      timeliness: {
        finished: 300,
        onTime: 290,
        overdue: 10,
        onTimeShare: 290 / 300,
        interlinked: 0,
        // The list has no such column.
        online: null,
      },
    });
    expect(second?.context).toMatchObject({
      ratings: 160,
      dossiersServed: 200,
      openedNotTapped: 2,
      timeliness: { interlinked: 5, onTimeShare: 1 },
    });
  });

  test('null, never 0, for what nobody has told', async () => {
    const { clerks: lines, totalContext } = await clerks('from=2026-09-30&to=2026-10-31');
    expect(lines[0]?.context).toMatchObject({
      ratings: 150,
      dossiersServed: null,
      responseRate: { state: 'not-known' },
      timeliness: null,
    });
    expect(totalContext.dossiersServed).toBeNull();
    const before = await clerks('period=day&on=2026-10-04');
    expect(before.clerks[0]?.context).toMatchObject({
      ratings: 0,
      dossiersServed: 11,
      responseRate: { state: 'known', share: 0 },
      withoutCodeShare: null,
    });
  });

  test('more ratings than dossiers is said, not cut off at 100 %', async () => {
    const day = await clerks('period=day&on=2026-10-05');
    expect(day.clerks[0]?.context.responseRate).toEqual({
      state: 'more-than-served',
      ratings: 150,
      of: 11,
    });
  });

  test('its place among peers of one field, from 100 ratings on', async () => {
    const [first, second] = (await clerks()).clerks;
    expect(first?.figures[0]?.funnel).toEqual([
      { field: 'Hộ tịch', n: 150, verdict: { place: 'alarm', side: 'above' } },
    ]);
    // 40 ratings in the other field are no ground for a comparison.
    expect(second?.figures[0]?.funnel).toEqual([
      { field: 'Hộ tịch', n: 120, verdict: { place: 'alarm', side: 'below' } },
    ]);
  });

  test('an estimate with its published prior, when asked for', async () => {
    const plain = (await clerks()).clerks[0]?.figures[0];
    expect(plain?.estimate).toBeNull();
    const drawn = (await clerks(`${MONTH}&estimate=true`)).clerks[0]?.figures[0];
    expect(drawn?.estimate).toEqual({
      share: (138 + 19) / (150 + 20),
      prior: { alpha: 19, beta: 1 },
    });
  });
});

describe('a clerk with six ratings', () => {
  test('is hidden, and so is what would give the six away', async () => {
    const { clerks: lines, total } = await clerks(FEW);
    const hidden = [...lines.map(({ figures }) => figures[0]), total[0]];
    expect(hidden.map((one) => one?.hidden)).toEqual(['protects-another', null, 'too-few', null]);
    for (const one of hidden)
      if (one?.hidden !== null)
        for (const telling of ['counts', 'satisfied', 'share', 'interval'])
          expect(one?.satisfaction).not.toHaveProperty(telling);
  });

  test('is not told by the counter either', async () => {
    const body = await ask('counters', `unit=${UNIT}&${FEW}`);
    const { counters } = counterEvaluationsSchema.parse(body);
    expect(counters.map(({ counter, figures }) => [counter.id, figures[0]?.hidden])).toEqual([
      ['quay-1', 'protects-another'],
      ['quay-3', 'protects-another'],
    ]);
  });
});

describe('counters', () => {
  test('have ratings and screens; no list says where a dossier was received', async () => {
    const body = await ask('counters', `unit=${UNIT}&${MONTH}`);
    const { counters, totalContext } = counterEvaluationsSchema.parse(body);
    expect(counters[1]?.context).toMatchObject({
      ratings: 160,
      dossiersServed: null,
      timeliness: null,
      openedNotTapped: 2,
    });
    expect(counters[0]?.figures[0]?.satisfaction).toMatchObject({ n: 150, satisfied: 138 });
    expect(totalContext).toMatchObject({ dossiersServed: 500, openedNotTapped: 9 });
  });
});

describe('procedures', () => {
  test('come in pages with dossiers and screens of their own', async () => {
    const query = `unit=${UNIT}&${MONTH}&limit=1`;
    const first = procedureEvaluationsSchema.parse(await ask('procedures', query));
    expect(first.procedures.map(({ procedure }) => procedure.code)).toEqual(['1.001193']);
    expect(first.procedures[0]?.context).toMatchObject({
      ratings: 270,
      dossiersServed: 400,
      openedNotTapped: 7,
    });
    const rest = procedureEvaluationsSchema.parse(
      await ask('procedures', `${query}&cursor=${first.next ?? ''}`),
    );
    expect(rest.procedures.map(({ procedure }) => procedure.code)).toEqual(['2.000815']);
    expect(rest.next).toBeNull();
    expect(rest.total).toEqual(first.total);
  });
});

describe('units', () => {
  test('stand side by side, within a field by its ratings and dossiers alone', async () => {
    const all = unitEvaluationsSchema.parse(await ask('units', MONTH));
    expect(all.units.map(({ unit }) => unit.id)).toEqual([UNIT]);
    expect(all.units[0]?.context).toMatchObject({ ratings: 310, dossiersServed: 500 });
    const field = encodeURIComponent('Chứng thực');
    const within = unitEvaluationsSchema.parse(await ask('units', `${MONTH}&field=${field}`));
    expect(within).toMatchObject({ field: 'Chứng thực', next: null });
    expect(within.units[0]?.context).toMatchObject({
      ratings: 40,
      dossiersServed: 100,
      openedNotTapped: null,
    });
    expect(within.units[0]?.figures[0]?.satisfaction).toMatchObject({ n: 40, satisfied: 40 });
  });
});

describe('periods', () => {
  test.each([
    ['day', '2026-10-05', '2026-10-05'],
    ['week', '2026-10-05', '2026-10-11'],
    ['month', '2026-10-01', '2026-10-31'],
    ['quarter', '2026-10-01', '2026-12-31'],
    ['year', '2026-01-01', '2026-12-31'],
  ])('%s is %s to %s', async (period, from, to) => {
    expect(await clerks(`period=${period}&on=2026-10-05`)).toMatchObject({ from, to });
  });

  test.each([
    ['on', 'period=month'],
    ['period', 'on=2026-10-05'],
    ['from', 'period=day&on=2026-10-05&from=2026-10-05'],
    ['period', 'period=decade&on=2026-10-05'],
    ['estimate', `${MONTH}&estimate=maybe`],
  ])('invalid-parameter names %s in %s', async (field, query) => {
    const answer = await manager.ask('GET', `/v1/evaluations/clerks?unit=${UNIT}&${query}`);
    const body = { code: 'invalid-parameter', fields: [{ field }] };
    expect([answer.status, answer.body]).toMatchObject([400, body]);
  });

  test.each([
    ['limit', 'limit=0'],
    ['cursor', 'cursor=%00'],
  ])('invalid-parameter names %s in %s', async (field, query) => {
    const path = `/v1/evaluations/units?${MONTH}&${query}`;
    const body = { code: 'invalid-parameter', fields: [{ field }] };
    expect((await manager.ask('GET', path)).body).toMatchObject(body);
  });
});
