import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { commentListSchema, type CommentView } from '../../../shared/contract/comments.ts';
import { petitionListSchema } from '../../../shared/contract/petitions.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

const unit = TEST_OFFICE.unit.id;
const A_DAY_MS = 86_400_000;
/** Monday 5 October 2026, 9:00 in Vietnam. */
const MONDAY = Date.UTC(2026, 9, 5, 2);
let now = MONDAY;
let central: TestCentral;
let kiosk: TestKiosk;
let manager: TestPerson;
let auditor: TestPerson;
beforeAll(async () => {
  central = await startCentral({ now: () => now });
  for (const role of ['manager', 'auditor'] as const)
    await createUser(central.parts, { name: role, role, password: 'mat khau' }, 'test');
  manager = newPerson(central.url);
  auditor = newPerson(central.url);
  await signIn();
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  // A busy week of one clerk, and a lonely rating of another.
  for (let count = 0; count < 12; count += 1) kiosk.append(ratingGiven());
  explain(12, ['attitude'], 'Chị Hà quầy 3 rất tận tình, số tôi 0912 345 678');
  explain(11, ['harassment', 'time'], 'Anh Minh đòi tiền, gọi lan@gmail.com');
  explain(10, ['extra-charges'], null);
  explain(9, [], null);
  const lonely = kiosk.append(ratingGiven({ clerk: 'can-bo-2', level: 1 }));
  explain(lonely.seq, [], 'Chờ lâu quá');
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
});
afterAll(async () => {
  await central.close();
});

async function signIn(): Promise<void> {
  await manager.signIn('manager', 'mat khau');
  await auditor.signIn('auditor', 'mat khau');
}

function explain(rating: number, reasons: readonly string[], comment: string | null): void {
  kiosk.append({ kind: 'rating.explained', body: { rating, reasons, comment } });
}

async function listed(person = manager): Promise<{
  comments: readonly CommentView[];
  withheld: number;
}> {
  const path = `/v1/comments?unit=${unit}&from=2026-10-01&to=2026-10-31`;
  return commentListSchema.parse((await person.ask('GET', path)).body);
}

async function at(moment: number): Promise<void> {
  now = moment;
  await signIn();
}

test('nothing is shown before its week is over, and only counted', async () => {
  expect(await listed()).toEqual({ comments: [], withheld: 3 });
});

describe('a week later', () => {
  beforeAll(async () => at(MONDAY + 7 * A_DAY_MS));

  test('comments among enough ratings are shown masked, with their week and no time', async () => {
    const { comments, withheld } = await listed();
    expect(withheld).toBe(1);
    const said = comments.find(({ comment }) => comment !== null)!;
    expect(said).toEqual({
      id: said.id,
      clerk: 'can-bo-1',
      week: '2026-10-05',
      month: null,
      reasons: ['attitude'],
      comment: '‹tên cán bộ› quầy 3 rất tận tình, số tôi ‹số đã che›',
    });
  });

  test('an accusation takes its comment out of the ordinary list; what else was said stays', async () => {
    const { comments } = await listed();
    expect(comments.map(({ reasons }) => reasons)).toContainEqual(['time']);
    expect(JSON.stringify(comments)).not.toMatch(/đòi tiền|harassment|extra-charges/);
  });

  test('what was written is in the log and nowhere else', async () => {
    const rows = await queryRows(
      central.databaseUrl,
      `select coalesce(string_agg(n::text, ''), '') as text
       from (select rating_note::text as n from rating_note union all select petition::text from petition) as all_notes`,
    );
    expect(rows[0]?.['text']).not.toMatch(/0912|lan@gmail|Minh/);
  });

  test('an auditor reads it as it was written only with a reason, and that is on record', async () => {
    const { comments } = await listed(auditor);
    const id = comments.find(({ comment }) => comment !== null)!.id;
    const order = { unit, id, reason: 'Đối chiếu khiếu nại số 12' };
    const short = await auditor.ask('POST', '/v1/comments/unmask', { ...order, reason: 'vì' });
    expect(short.body).toMatchObject({ code: 'malformed-request', fields: [{ field: '/reason' }] });
    const refused = await manager.ask('POST', '/v1/comments/unmask', order);
    expect(refused.body).toMatchObject({ code: 'role-missing' });
    const read = await auditor.ask('POST', '/v1/comments/unmask', order);
    expect(read.body).toEqual({ comment: 'Chị Hà quầy 3 rất tận tình, số tôi 0912 345 678' });
    const acts = await queryRows(
      central.databaseUrl,
      `select actor, action, unit_id, subject, detail from audit_event
       where action = 'comment.unmasked'`,
    );
    expect(acts).toEqual([
      {
        actor: 'auditor',
        action: 'comment.unmasked',
        unit_id: unit,
        subject: id,
        detail: order.reason,
      },
    ]);
  });
});

test('a comment among few ratings comes after its month, without the clerk', async () => {
  await at(Date.UTC(2026, 10, 2, 2));
  const { comments, withheld } = await listed();
  expect(withheld).toBe(0);
  expect(comments.find(({ month }) => month !== null)).toMatchObject({
    clerk: null,
    week: null,
    month: '2026-10',
    comment: 'Chờ lâu quá',
  });
});

describe('accusations', () => {
  async function petitions() {
    const { body } = await manager.ask('GET', `/v1/petitions?unit=${unit}`);
    return petitionListSchema.parse(body).petitions;
  }

  test('wait in a queue with what is due when, in working days', async () => {
    await at(MONDAY + A_DAY_MS);
    const [first, second] = await petitions();
    expect(first).toMatchObject({
      clerk: 'can-bo-1',
      receivedOn: '2026-10-05',
      ruleSet: 'qd766-2022',
      reasons: ['harassment'],
      comment: '‹tên cán bộ› đòi tiền, gọi ‹thư điện tử›',
    });
    expect(second).toMatchObject({ reasons: ['extra-charges'], comment: null });
    expect(first?.deadlines).toEqual([
      { step: 'refusal', due: '2026-10-07', doneOn: null, late: false },
      { step: 'more-asked', due: '2026-10-12', doneOn: null, late: false },
      { step: 'handling', due: '2026-10-26', doneOn: null, late: false },
      { step: 'publication', due: null, doneOn: null, late: false },
    ]);
  });

  test('one found unfounded leaves the figure after review, and nothing is decided twice', async () => {
    const id = (await petitions())[0]!.id;
    const path = `/v1/petitions/${id}/steps`;
    const early = { unit, step: 'publication', outcome: null, text: 'Công khai kết quả' };
    expect((await manager.ask('POST', path, early)).status).toBe(400);
    const step = { unit, step: 'handling', outcome: 'unfounded', text: 'Đã xác minh, không có.' };
    expect((await manager.ask('POST', path, { ...step, outcome: null })).status).toBe(400);
    expect((await auditor.ask('POST', path, step)).status).toBe(403);
    const handled = await manager.ask('POST', path, step);
    expect(handled.body).toMatchObject({
      steps: [{ step: 'handling', outcome: 'unfounded', by: 'manager' }],
    });
    const again = await manager.ask('POST', path, { ...step, outcome: 'founded' });
    expect([again.status, again.body]).toMatchObject([409, { code: 'already-decided' }]);
    const excluded = await queryRows(central.databaseUrl, 'select seq::int from excluded_rating');
    expect(excluded).toEqual([{ seq: 11 }]);
    const kept = await queryRows(central.databaseUrl, 'select count(*)::int as n from rating');
    expect(kept).toEqual([{ n: 13 }]);
    expect((await manager.ask('POST', path, early)).status).toBe(200);
  });

  test('late is said, also before anything is done', async () => {
    await at(Date.UTC(2026, 9, 27, 2));
    const [open, published] = await petitions();
    // It came second, and is the one that presses.
    expect(open?.id).toBeGreaterThan(published?.id ?? Number.POSITIVE_INFINITY);
    expect(open?.deadlines).toEqual([
      { step: 'handling', due: '2026-10-26', doneOn: null, late: true },
      { step: 'publication', due: null, doneOn: null, late: false },
    ]);
  });
});
