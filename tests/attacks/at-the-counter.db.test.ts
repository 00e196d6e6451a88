/** Attacks by staff who use the kiosk as it is (field.md §6), each with its counter. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../central/accounts/create-user.ts';
import { signedConfigSchema } from '../../shared/contract/kiosk-config.ts';
import { viewOf } from '../../shared/contract/kiosk-view.ts';
import { OWN_FIGURES_PATH, ownFiguresSchema, type OwnFigures } from '../../shared/contract/own.ts';
import { batchResponseSchema, PATHS } from '../../shared/contract/wire.ts';
import { newPerson } from '../support/central-browser.ts';
import { bearer, ratingGiven, request } from '../support/central-kiosk.ts';
import { MINUTE_MS, MORNING, openOffice, UNIT, type Office } from './office.ts';

const DAY_MS = 24 * 60 * MINUTE_MS;
const FORGER = 'can-bo-1';
const PICKER = 'can-bo-2';
const HONEST = 'can-bo-3';
const PASSWORD = 'mat khau cua toi';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const clerk = { unit: UNIT, id: HONEST };
  await createUser(
    office.central.parts,
    { name: 'clerk', role: 'clerk', password: PASSWORD, clerk },
    'test',
  );
  const kiosk = await office.enrol();
  // A burst of top marks, more than there were dossiers.
  for (let tap = 0; tap < 60; tap += 1)
    kiosk.append(ratingGiven({ clerk: FORGER, level: 5 }), MORNING + tap * 5_000);
  // Only few are asked, and they are happy.
  for (let tap = 0; tap < 20; tap += 1)
    kiosk.append(ratingGiven({ clerk: PICKER, level: 5 }), MORNING + tap * 17 * MINUTE_MS);
  for (let tap = 0; tap < 100; tap += 1)
    kiosk.append(
      ratingGiven({ clerk: HONEST, level: 1 + (tap % 5) }),
      MORNING + (tap % 20) * DAY_MS + tap * MINUTE_MS,
    );
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
  await office.later(30 * DAY_MS);
  await office.importDossiers({ [FORGER]: 40, [PICKER]: 150, [HONEST]: 150 });
});
afterAll(() => office.central.close());

test('Staff press "very happy" themselves', async () => {
  const flags = (await office.flags()).filter(({ clerk }) => clerk === FORGER);
  const rules = flags.map(({ rule }) => rule);
  expect(rules).toContain('more-ratings-than-dossiers');
  expect(rules).toContain('burst');
  // Shown, and counted until a named person has decided: nothing is averaged in silently, nothing deleted.
  const { figures } = await office.figureOf(FORGER);
  expect(figures[0]?.satisfaction.n).toBe(60);
  expect(flags.every(({ open }) => open)).toBe(true);
});

test('Ask only the happy, or leave the rest out', async () => {
  const { context } = await office.figureOf(PICKER);
  expect(context.dossiersServed).toBe(150);
  expect(context.responseRate).toMatchObject({ state: 'known', ratings: 20, of: 150 });
  // Beside the figure of who asked nearly everybody stands another coverage.
  const honest = await office.figureOf(HONEST);
  expect(honest.context.responseRate).toMatchObject({ state: 'known', ratings: 100, of: 150 });
  // And so few happy ones are no class and no comparison, however happy.
  const { figures } = await office.figureOf(PICKER);
  expect(figures[0]?.satisfaction.standing).not.toBe('comparable');
});

test('Beg or coach for the top mark', async () => {
  // Nobody can pay back what nobody sees: a kiosk is told the same before and after its ratings, and gets none back.
  const kiosk = await office.enrol();
  const before = viewOf(kiosk.config.config);
  const clerk = newPerson(office.central.url);
  await clerk.signIn('clerk', PASSWORD);
  const ownFigures = async (): Promise<OwnFigures> =>
    ownFiguresSchema.parse((await clerk.ask('GET', OWN_FIGURES_PATH)).body);
  const ownBefore = await ownFigures();
  kiosk.append(ratingGiven({ clerk: HONEST, level: 5 }));
  const answer = batchResponseSchema.parse((await kiosk.send(kiosk.log)).body);
  expect(Object.keys(answer)).toEqual(['receipt', 'verdicts']);
  expect(answer.verdicts).toEqual([{ seq: 1, verdict: 'stored' }]);
  const init = { headers: bearer(kiosk.token) };
  const config = signedConfigSchema.parse(
    (await request(office.central.url + PATHS.config, init)).body,
  );
  expect(viewOf(config.config)).toEqual(before);
  // The clerk reads whole closed weeks, late and rounded: this one's rating is in none of them.
  const own = await ownFigures();
  expect(own.stretches.length).toBeGreaterThan(0);
  expect(own).toEqual(ownBefore);
  for (const { satisfiedPercent, atLeast } of own.stretches)
    expect([satisfiedPercent % 5, atLeast % 10]).toEqual([0, 0]);
  expect(own.closedThrough < new Date(office.now() - 7 * DAY_MS).toISOString()).toBe(true);
});
