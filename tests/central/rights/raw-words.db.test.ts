import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyRetention } from '../../../central/rights/retention.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { queryRows } from '../../support/postgres.ts';

const SAID_AT = Date.UTC(2026, 9, 5, 2);
let now = SAID_AT;
let central: TestCentral;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await startCentral({ now: () => now });
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  const say = (comment: string, reasons: readonly string[]): void => {
    const rating = kiosk.append(ratingGiven(), kiosk.log.length === 0 ? SAID_AT : undefined);
    kiosk.append({ kind: 'rating.explained', body: { rating: rating.seq, reasons, comment } });
  };
  say('Rất tận tình', ['attitude']);
  say('Đòi thêm tiền', ['extra-charges']);
  kiosk.append({ kind: 'feedback.given', body: { sealed: 'c2VhbGVk' } });
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
});
afterAll(async () => {
  await central.close();
});

async function raw(): Promise<readonly unknown[]> {
  return await queryRows(
    central.databaseUrl,
    `select body ->> 'comment' as said, words_gone_at is not null as gone
     from entry where kind = 'rating.explained' order by seq`,
  );
}

test('nobody changes the raw log, not even a comment, before or but as the term says', async () => {
  const changes = [
    `update entry set body = '{}' where kind = 'rating.explained'`,
    `update entry set body = jsonb_set(body::jsonb, '{comment}', 'null') where kind = 'rating.explained'`,
    `update entry set words_gone_at = now() where kind = 'rating.given'`,
    `update entry set body = jsonb_set(body::jsonb, '{comment}', '"tốt"'), words_gone_at = now()
     where kind = 'rating.explained'`,
    `update entry set body = jsonb_set(body::jsonb, '{comment}', 'null'), words_gone_at = now(),
                      at = at + 1 where kind = 'rating.explained'`,
    `delete from entry`,
  ];
  for (const change of changes)
    await expect(queryRows(central.databaseUrl, change), change).rejects.toThrow(/append-only/);
  await applyRetention(central.parts, 'test');
  expect(await raw()).toEqual([
    { said: 'Rất tận tình', gone: false },
    { said: 'Đòi thêm tiền', gone: false },
  ]);
});

test('when its term ends a comment’s words are gone from the log too, an accusation in hand’s are not', async () => {
  const before = await queryRows(central.databaseUrl, 'select seq, hash from entry order by seq');
  now = Date.UTC(2028, 9, 7);
  await applyRetention(central.parts, 'test');
  const [open] = await queryRows(central.databaseUrl, 'select count(*)::int as n from petition');
  expect(open).toEqual({ n: 2 });
  expect(await raw()).toEqual([
    { said: null, gone: true },
    { said: 'Đòi thêm tiền', gone: false },
  ]);
  const after = await queryRows(central.databaseUrl, 'select seq, hash from entry order by seq');
  expect(after).toEqual(before);
});

test('the kiosk’s log goes on, and what it sends again is what the centre holds', async () => {
  expect(await kiosk.send(kiosk.log)).toMatchObject({ status: 200 });
  kiosk.append(ratingGiven());
  expect((await kiosk.send(kiosk.log.slice(-1))).status).toBe(200);
});

test('a sealed letter stays while somebody has it in hand, and is gone once it is decided', async () => {
  const sealed = `select body ->> 'sealed' as sealed from entry where kind = 'feedback.given'`;
  expect(await queryRows(central.databaseUrl, sealed)).toEqual([{ sealed: 'c2VhbGVk' }]);
  const opened = `update entry set body = '{"sealed": "other"}', words_gone_at = now()
                  where kind = 'feedback.given'`;
  await expect(queryRows(central.databaseUrl, opened)).rejects.toThrow(/append-only/);
  await queryRows(
    central.databaseUrl,
    `insert into petition_step (petition_id, step, outcome, text, made_by, made_at)
     select petition_id, 'handling', 'founded', 'đã trả lời', 'test', now()
     from petition where rating_seq is null`,
  );
  await applyRetention(central.parts, 'test');
  expect(await queryRows(central.databaseUrl, sealed)).toEqual([{ sealed: '' }]);
});
