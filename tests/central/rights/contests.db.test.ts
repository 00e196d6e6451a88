import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import {
  contestListSchema,
  ownContestSchema,
  ownContestsSchema,
} from '../../../shared/contract/contests.ts';
import { noticeViewSchema, ownFiguresSchema } from '../../../shared/contract/own.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

const unit = TEST_OFFICE.unit.id;
const A_DAY_MS = 86_400_000;
const MONDAY = Date.UTC(2026, 9, 5, 2);
let now = MONDAY + 14 * A_DAY_MS;
let central: TestCentral;
let kiosk: TestKiosk;
let clerk: TestPerson;
let colleague: TestPerson;
let manager: TestPerson;
beforeAll(async () => {
  central = await startCentral({ now: () => now });
  const password = 'mat khau';
  const made = await Promise.all([
    createUser(central.parts, { name: 'quan-ly', role: 'manager', password }, 'test'),
    ...['can-bo-1', 'can-bo-2'].map((id) =>
      createUser(central.parts, { name: id, role: 'clerk', password, clerk: { unit, id } }, 'test'),
    ),
  ]);
  expect(made.every(({ ok }) => ok)).toBe(true);
  [manager, clerk, colleague] = (await Promise.all(
    ['quan-ly', 'can-bo-1', 'can-bo-2'].map(async (name) => {
      const person = newPerson(central.url);
      await person.signIn(name, password);
      return person;
    }),
  )) as [TestPerson, TestPerson, TestPerson];
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  for (let count = 0; count < 15; count += 1) kiosk.append(ratingGiven());
  // Somebody else at the counter under this clerk's name.
  for (let count = 0; count < 5; count += 1)
    kiosk.append(ratingGiven({ level: 1, session: 'phien-la' }));
  kiosk.append(ratingGiven({ clerk: 'can-bo-2', session: 'phien-la' }));
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
});
afterAll(async () => {
  await central.close();
});

const REASON = 'Hôm đó tôi nghỉ phép, người khác dùng tên của tôi.';
async function contest(contested: object, person = clerk) {
  return await person.ask('POST', '/v1/own/contests', { contested, reason: REASON });
}
async function figures() {
  return ownFiguresSchema.parse((await clerk.ask('GET', '/v1/own/figures')).body).stretches;
}

test('a clerk is told what is recorded, and that they saw it is on record once', async () => {
  const before = noticeViewSchema.parse((await clerk.ask('GET', '/v1/own/notice')).body);
  expect(before.seenAt).toBeNull();
  const old = await clerk.ask('POST', '/v1/own/notice/seen', { version: '1999-1' });
  expect(old.status).toBe(404);
  const { version } = before;
  for (let count = 0; count < 2; count += 1) {
    expect((await clerk.ask('POST', '/v1/own/notice/seen', { version })).status).toBe(204);
    now += 1000;
  }
  const after = noticeViewSchema.parse((await clerk.ask('GET', '/v1/own/notice')).body);
  expect(after.seenAt).toBe(now - 2000);
});

test('own figures: late, rounded, one’s own, without a time or a single rating', async () => {
  expect(await figures()).toEqual([
    {
      scale: 'vn-5',
      from: '2026-10-05',
      to: '2026-10-11',
      atLeast: 20,
      satisfiedPercent: 75,
      afterReviewPercent: 75,
    },
  ]);
  const other = await colleague.ask('GET', '/v1/own/figures');
  expect(other.body).toEqual({ stretches: [], closedThrough: '2026-10-11' });
});

test('a clerk sees nobody else’s figures, comments or contests', async () => {
  for (const path of [
    `/v1/evaluations/clerks?unit=${unit}&from=2026-10-01&to=2026-10-31`,
    `/v1/comments?unit=${unit}&from=2026-10-01&to=2026-10-31`,
    `/v1/petitions?unit=${unit}`,
    `/v1/contests?unit=${unit}`,
    '/v1/units',
  ])
    expect((await clerk.ask('GET', path)).body).toMatchObject({ code: 'role-missing' });
});

describe('a contest', () => {
  test('is on record, and does not say how many ratings it is about', async () => {
    const made = await contest({ about: 'session', session: 'phien-la' });
    expect(made.status).toBe(201);
    const own = ownContestSchema.parse(made.body);
    expect(own).toMatchObject({ state: 'open', answers: [], madeAt: now });
    const seen = ownContestsSchema.parse((await colleague.ask('GET', '/v1/own/contests')).body);
    expect(seen.contests).toEqual([]);
    const bad = await contest({ about: 'period', from: 5, to: 5 });
    expect(bad.body).toMatchObject({ code: 'malformed-request' });
  });

  test('is answered and decided by a named manager; only the figure after review moves', async () => {
    const list = await manager.ask('GET', `/v1/contests?unit=${unit}`);
    const [open] = contestListSchema.parse(list.body).contests;
    expect(open).toMatchObject({ clerk: 'can-bo-1', madeBy: 'can-bo-1', ratings: 5 });
    const path = `/v1/contests/${open!.id}/answers`;
    const reply = { unit, decision: 'reply', text: 'Đang đối chiếu lịch trực.' };
    expect((await clerk.ask('POST', path, reply)).status).toBe(403);
    expect((await manager.ask('POST', path, reply)).status).toBe(200);
    expect((await figures())[0]).toMatchObject({ satisfiedPercent: 75, afterReviewPercent: 75 });
    const uphold = { unit, decision: 'upheld', text: 'Đúng là chị nghỉ phép hôm đó.' };
    // Two who decide at once: one does.
    const both = await Promise.all([
      manager.ask('POST', path, uphold),
      manager.ask('POST', path, { ...uphold, decision: 'rejected' }),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  test('once decided stays decided, with both figures visible and the ratings untouched', async () => {
    const [decided] = ownContestsSchema.parse(
      (await clerk.ask('GET', '/v1/own/contests')).body,
    ).contests;
    const after = decided!.state === 'upheld' ? 100 : 75;
    expect(decided!.answers.map(({ by }) => by)).toEqual(['quan-ly', 'quan-ly']);
    expect((await figures())[0]).toMatchObject({
      satisfiedPercent: 75,
      afterReviewPercent: after,
    });
    const [kept] = await queryRows(
      central.databaseUrl,
      `select count(*)::int as n, sum(level)::int as levels from rating`,
    );
    expect(kept).toEqual({ n: 21, levels: 15 * 5 + 5 + 5 });
    const again = await manager.ask('POST', `/v1/contests/${decided!.id}/answers`, {
      unit,
      decision: 'upheld',
      text: 'Nghĩ lại thì đúng.',
    });
    expect(again.body).toMatchObject({ code: 'already-decided' });
  });

  test('upheld leaves out the clerk’s own ratings alone, for a period and for one rating', async () => {
    for (const contested of [
      { about: 'period', from: MONDAY, to: MONDAY + A_DAY_MS },
      { about: 'rating', device: kiosk.device, seq: 1 },
    ]) {
      const made = ownContestSchema.parse((await contest(contested, colleague)).body);
      const answer = { unit, decision: 'upheld', text: 'Xem lại thì đúng là như vậy.' };
      const path = `/v1/contests/${made.id}/answers`;
      const decided = await manager.ask('POST', path, answer);
      expect(decided.body).toMatchObject({ ratings: contested.about === 'period' ? 1 : 0 });
    }
    expect((await figures())[0]).toMatchObject({ satisfiedPercent: 75 });
  });

  test('can be neither changed nor removed', async () => {
    for (const table of ['contest', 'contest_answer', 'clerk_notice_seen'])
      await expect(queryRows(central.databaseUrl, `delete from ${table}`)).rejects.toThrow(
        'append-only',
      );
  });

  test('not-found for another unit’s', async () => {
    const answer = { unit: 'xa-khac', decision: 'reply', text: 'Không phải của chúng tôi.' };
    expect((await manager.ask('POST', '/v1/contests/1/answers', answer)).status).toBe(404);
  });
});
