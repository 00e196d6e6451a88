import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { runCli } from '../../../central/cli/run-cli.ts';
import { codeFarming } from '../../../central/demo/year/cheats.ts';
import { honestMonth, type DemoMonth } from '../../../central/demo/year/month.ts';
import { demoOffice } from '../../../central/demo/year/office.ts';
import { seededRandom } from '../../../central/demo/year/random.ts';
import { dossierKeyOf } from '../../../central/dossiers/dossier-key.ts';
import { startImport } from '../../../central/dossiers/import-dossiers.ts';
import { clerkEvaluationsSchema } from '../../../shared/contract/evaluations.ts';
import {
  flagListSchema,
  flagRunSchema,
  flagViewSchema,
  type FlagView,
} from '../../../shared/contract/flags.ts';
import { screen } from '../../../shared/evaluation/flags/screen.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk } from '../../support/central-kiosk.ts';
import { queryRows } from '../../support/postgres.ts';
import { dossierLines, officeInput, writeLog } from './demo-month.ts';

const UNIT = 'H99.1';
const DAYS = { from: '2026-06-01', to: '2026-06-30' };
const NOW = Date.UTC(2026, 7, 1);
const BATCH = 500;

const random = seededRandom(11);
const office = demoOffice(random, UNIT, { clerks: 6, dossiersAYear: 9_000, variety: 1 });
const [cheat = ''] = office.clerks.map(({ id }) => id);
const month: DemoMonth = codeFarming(
  honestMonth(office, { year: 2026, month: 6 }, random),
  cheat,
  0.6,
  random,
);

let central: TestCentral;
let manager: TestPerson;
beforeAll(async () => {
  central = await startCentral({ office: officeInput(office), now: () => NOW });
  for (const role of ['manager', 'it'] as const)
    await createUser(central.parts, { name: role, role, password: 'mat khau' }, 'test');
  manager = newPerson(central.url);
  await manager.signIn('manager', 'mat khau');
  const key = await dossierKeyOf(central.parts, UNIT);
  if (key === null) throw new Error('no key');
  for (const { counter } of office.clerks) {
    const kiosk = await enrolKiosk(central.url, await central.enrolCode(counter));
    writeLog(kiosk, counter, month, key);
    for (let at = 0; at < kiosk.log.length; at += BATCH) {
      const answer = await kiosk.send(kiosk.log.slice(at, at + BATCH));
      expect(answer.status).toBe(200);
    }
  }
  const order = { unit: UNIT, file: 'thang-6.jsonl', mapping: null, covers: DAYS, by: 'test' };
  const started = await startImport(central.parts, { ...order, bytes: dossierLines(month) });
  if (!started.ok) throw new Error(started.reason);
  await started.run();
});
afterAll(async () => {
  await central.close();
});

async function run() {
  const answer = await manager.ask('POST', '/v1/flags/runs', { unit: UNIT, ...DAYS });
  expect([answer.status, answer.body]).toMatchObject([200, {}]);
  return flagRunSchema.parse(answer.body);
}

async function flags(query = ''): Promise<readonly FlagView[]> {
  const path = `/v1/flags?unit=${UNIT}&period=month&on=2026-06-15&limit=500${query}`;
  return flagListSchema.parse((await manager.ask('GET', path)).body).flags;
}

async function clerkFigure(clerk: string) {
  const path = `/v1/evaluations/clerks?unit=${UNIT}&period=month&on=2026-06-15`;
  const { clerks } = clerkEvaluationsSchema.parse((await manager.ask('GET', path)).body);
  const [figure] = clerks.find((one) => one.clerk.id === clerk)?.figures ?? [];
  if (!figure) throw new Error(`no figure of ${clerk}`);
  return figure;
}

describe('a month of code farming, through kiosks, imports and the database', () => {
  test('the stored month raises the flags that the simulated one raises', async () => {
    const { found, added, dossiersKnown } = await run();
    expect(dossiersKnown).toBe(true);
    expect(added).toBe(found);
    const stored = (await flags()).filter(({ about }) => about === 'clerk');
    const pure = screen({ ...month, leave: [] }).filter(({ about }) => about === 'clerk');
    const named = (some: readonly { rule: string; clerk: string }[]): readonly string[] =>
      some.map(({ rule, clerk }) => `${rule} ${clerk}`).toSorted();
    expect(named(stored)).toEqual(named(pure));
    expect(named(stored)).toContain(`codes-in-order ${cheat}`);
    expect(stored.every(({ clerk }) => clerk === cheat)).toBe(true);
  });

  test('run again, it adds nothing and changes nothing', async () => {
    const before = await flags();
    expect(await run()).toMatchObject({ added: 0, changed: 0, gone: 0 });
    expect(await flags()).toEqual(before);
  });

  test('the command line tells the same findings in words', async () => {
    const config = { ...central.config, locale: 'en' } as const;
    const days = ['--from', DAYS.from, '--to', DAYS.to];
    const { ok, text } = await runCli(config, ['flags', ...days]);
    expect(ok).toBe(true);
    const found = await flags();
    expect(text).toContain(`${found.length} findings: 0 new`);
    for (const { id, clerk } of found) {
      const line = text.split('\n').find((one) => one.endsWith(`[${id}]`));
      expect(line).toContain(clerk);
    }
    expect(text).toMatch(/runs? of dossier codes typed one after another/);
  });

  test('a decision moves the figure after review and leaves the figure of all', async () => {
    const flag = (await flags('&state=open')).find(({ rule }) => rule === 'codes-in-order');
    if (!flag) throw new Error('no flag');
    const before = await clerkFigure(cheat);
    expect(before.afterReview).toEqual(before.satisfaction);
    const order = { unit: UNIT, flag: flag.id, revision: flag.revision };
    const reason = 'Mã gõ liên tiếp lúc cuối ngày';
    const answer = await manager.ask('POST', '/v1/flags/reviews', {
      ...order,
      decision: 'exclude',
      reason,
    });
    expect(answer.status).toBe(200);
    expect(flagViewSchema.parse(answer.body)).toMatchObject({
      open: false,
      reviews: [{ decision: 'exclude', by: 'manager', reason, at: NOW, revision: 1 }],
    });
    const after = await clerkFigure(cheat);
    expect(after.satisfaction).toEqual(before.satisfaction);
    expect(after.afterReview.n).toBe(before.satisfaction.n - flag.ratings.length);
    const kept = await manager.ask('POST', '/v1/flags/reviews', {
      ...order,
      decision: 'keep',
      reason: 'Đã gọi lại cho người dân',
    });
    expect(flagViewSchema.parse(kept.body).reviews.map(({ decision }) => decision)).toEqual([
      'exclude',
      'keep',
    ]);
    expect((await clerkFigure(cheat)).afterReview).toEqual(before.satisfaction);
    const acts = await queryRows(
      central.databaseUrl,
      `select actor, subject from audit_event where action = 'flag.reviewed' order by event_id`,
    );
    expect(acts).toEqual([
      { actor: 'manager', subject: `exclude ${flag.id}` },
      { actor: 'manager', subject: `keep ${flag.id}` },
    ]);
  });

  test('later evidence gives a decided flag a new revision, which waits again', async () => {
    const [flag] = (await flags()).filter(({ rule }) => rule === 'codes-in-order');
    if (!flag) throw new Error('no flag');
    // What a late batch of the same kiosk does: one of the rating’s is withdrawn by the citizen.
    await queryRows(
      central.databaseUrl,
      `update rating set withdrawn = true where unit_id = $1 and device_id || '/' || seq = $2`,
      [UNIT, flag.ratings[0]],
    );
    expect((await run()).changed).toBeGreaterThan(0);
    const [changed] = (await flags('&state=open')).filter(({ id }) => id === flag.id);
    expect(changed).toMatchObject({ revision: 2, open: true });
    expect(changed?.ratings).not.toContain(flag.ratings[0]);
    const stale = { unit: UNIT, flag: flag.id, revision: 1, decision: 'exclude', reason: 'x' };
    expect((await manager.ask('POST', '/v1/flags/reviews', stale)).body).toMatchObject({
      code: 'flag-changed',
      fields: [{ field: '/revision' }],
    });
  });

  test('what the rules no longer find is marked, not taken away', async () => {
    const [first] = await flags();
    await queryRows(
      central.databaseUrl,
      'update rating set withdrawn = true where unit_id = $1 and clerk_id = $2',
      [UNIT, cheat],
    );
    const count = (await flags()).length;
    expect((await run()).gone).toBeGreaterThan(0);
    const after = await flags();
    expect(after).toHaveLength(count);
    expect(after.some(({ goneAt }) => goneAt === NOW)).toBe(true);
    expect(after.map(({ id }) => id)).toContain(first?.id);
  });
});

describe('asking wrongly', () => {
  test('not-found: no such unit or flag', async () => {
    const run = await manager.ask('POST', '/v1/flags/runs', { unit: 'x', ...DAYS });
    expect([run.status, run.body]).toMatchObject([404, { code: 'not-found' }]);
    const body = { unit: UNIT, flag: 'x', revision: 1, decision: 'keep', reason: 'x' };
    const review = await manager.ask('POST', '/v1/flags/reviews', body);
    expect([review.status, review.body]).toMatchObject([404, { code: 'not-found' }]);
  });

  test('a decision without a reason is none', async () => {
    const body = { unit: UNIT, flag: 'x', revision: 1, decision: 'keep', reason: '  ' };
    expect((await manager.ask('POST', '/v1/flags/reviews', body)).body).toMatchObject({
      code: 'malformed-request',
      fields: [{ field: '/reason' }],
    });
  });

  test('who runs the machines decides about nobody', async () => {
    const it = newPerson(central.url);
    await it.signIn('it', 'mat khau');
    const answer = await it.ask('POST', '/v1/flags/runs', { unit: UNIT, ...DAYS });
    expect(answer.body).toMatchObject({ code: 'role-missing' });
  });

  test('reviews can’t be changed in the database either', async () => {
    const text = `update flag_review set reason = 'y'`;
    await expect(queryRows(central.databaseUrl, text)).rejects.toThrow(/append-only/);
  });
});
