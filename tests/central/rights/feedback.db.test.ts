import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { sealFeedback } from '../../../renderer/app/seal-feedback.ts';
import { petitionListSchema, type PetitionView } from '../../../shared/contract/petitions.ts';
import type { Feedback } from '../../../shared/domain/feedback.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

const unit = TEST_OFFICE.unit.id;
/** Monday 5 October 2026, 9:00 in Vietnam. */
const MONDAY = Date.UTC(2026, 9, 5, 2);
const REPORT: Feedback = {
  about: 'report',
  text: 'Anh Minh bảo tôi về ba lần, gọi tôi theo số 0912 345 678',
  contact: 'Bà Tư, 0912 345 678',
};
let central: TestCentral;
let kiosk: TestKiosk;
let manager: TestPerson;
let auditor: TestPerson;
beforeAll(async () => {
  central = await startCentral({ now: () => MONDAY });
  for (const role of ['manager', 'auditor'] as const)
    await createUser(central.parts, { name: role, role, password: 'mat khau' }, 'test');
  manager = newPerson(central.url);
  auditor = newPerson(central.url);
  await manager.signIn('manager', 'mat khau');
  await auditor.signIn('auditor', 'mat khau');
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
});
afterAll(async () => {
  await central.close();
});

async function give(feedback: Feedback): Promise<void> {
  const verdict = await sealFeedback(feedback, kiosk.config.config.exportRecipient);
  if (!verdict.ok) throw new Error('not sealed');
  kiosk.append({ kind: 'feedback.given', body: { sealed: verdict.sealed } });
}

async function queue(): Promise<readonly PetitionView[]> {
  const answer = await manager.ask('GET', `/v1/petitions?unit=${unit}`);
  return petitionListSchema.parse(answer.body).petitions;
}

test('what was sealed at a kiosk stands in the queue, masked, with its terms running', async () => {
  kiosk.append(ratingGiven());
  await give(REPORT);
  await give({ about: 'proposal', text: 'Thêm ghế chờ ở sảnh', contact: '' });
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
  const [report, proposal, ...others] = await queue();
  expect(others).toEqual([]);
  expect(report).toMatchObject({
    clerk: null,
    receivedOn: '2026-10-05',
    reasons: [],
    comment: '‹tên cán bộ› bảo tôi về ba lần, gọi tôi theo số ‹số đã che›',
    feedback: { about: 'report', hasContact: true },
  });
  expect(report?.deadlines).toContainEqual({
    step: 'handling',
    due: '2026-10-26',
    doneOn: null,
    late: false,
  });
  expect(proposal).toMatchObject({
    comment: 'Thêm ghế chờ ở sảnh',
    feedback: { about: 'proposal', hasContact: false },
  });
});

test('sent again it is there once', async () => {
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
  expect(await queue()).toHaveLength(2);
});

test('words and contact are read by who handles them alone, and each reading is on record', async () => {
  const [report] = await queue();
  const path = `/v1/petitions/${report?.id}/open`;
  expect((await auditor.ask('POST', path, { unit })).status).toBe(403);
  const answer = await manager.ask('POST', path, { unit });
  expect(answer).toMatchObject({ status: 200, body: REPORT });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const acts = await queryRows(
    central.databaseUrl,
    `select actor, subject from audit_event where action = 'petition.opened'`,
  );
  expect(acts).toEqual([{ actor: 'manager', subject: String(report?.id) }]);
  expect((await manager.ask('POST', '/v1/petitions/999/open', { unit })).status).toBe(404);
});

test('the database holds no word of it in clear but the masked ones', async () => {
  const rows = await queryRows(
    central.databaseUrl,
    `select body::text as body from entry where kind = 'feedback.given'`,
  );
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain('ghế');
  const petitions = await queryRows(central.databaseUrl, 'select * from petition');
  expect(JSON.stringify(petitions)).not.toContain('0912');
});

test('what can’t be opened is in the queue all the same, and says so', async () => {
  kiosk.append({
    kind: 'feedback.given',
    body: { sealed: Buffer.from('no age file').toString('base64') },
  });
  expect((await kiosk.send(kiosk.log.slice(-1))).status).toBe(200);
  const damaged = (await queue()).at(-1);
  expect(damaged).toMatchObject({ comment: null, feedback: { about: null, hasContact: false } });
  const path = `/v1/petitions/${damaged?.id}/open`;
  expect((await manager.ask('POST', path, { unit })).status).toBe(404);
});

test('a step is taken as on any other', async () => {
  const [report] = await queue();
  const step = { unit, step: 'handling', outcome: 'founded', text: 'Đã làm việc với cán bộ.' };
  const answer = await manager.ask('POST', `/v1/petitions/${report?.id}/steps`, step);
  expect(answer.status).toBe(200);
});
