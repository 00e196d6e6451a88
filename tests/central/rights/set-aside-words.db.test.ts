import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyRetention } from '../../../central/rights/retention.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { enrolKiosk, ratingGiven } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

const SAID_AT = Date.UTC(2026, 9, 5, 2);
const AFTER_THE_TERM = Date.UTC(2028, 9, 7);
let now = SAID_AT;
let central: TestCentral;
beforeAll(async () => {
  central = await startCentral({ now: () => now });
  const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  const reasons: readonly string[] = [];
  kiosk.append(
    { kind: 'rating.explained', body: { rating: 99, reasons, comment: 'Chờ lâu' } },
    now,
  );
  kiosk.append({ kind: 'rating.explained', body: { rating: 98, reasons, comment: null } });
  kiosk.append(ratingGiven({ clerk: 'nguoi-la' }));
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
  await queryRows(
    central.databaseUrl,
    `insert into quarantine (unit_id, device_id, seq, hash, code, detail, entry, received_at)
     select unit_id, device_id, 90, '\\x90', 'unknown-kind', 'poem', jsonb_set(entry::jsonb,
            '{body}', '{"verse": "Thân em"}')::json, received_at from quarantine where seq = 3`,
  );
});
afterAll(async () => {
  await central.close();
});

async function setAside(): Promise<readonly unknown[]> {
  return await queryRows(
    central.databaseUrl,
    `select seq::int, entry -> 'body' as body, words_gone_at is not null as gone
     from quarantine order by seq`,
  );
}

test('nobody changes what was set aside, nor empties it of more than words', async () => {
  const changes = [
    `update quarantine set entry = '{}'`,
    `update quarantine set entry = jsonb_set(entry::jsonb, '{body,comment}', 'null') where seq = 1`,
    `update quarantine set words_gone_at = now(), detail = 'x' where seq = 1`,
    `update quarantine set words_gone_at = now(),
            entry = jsonb_set(entry::jsonb, '{body,comment}', '"tốt"') where seq = 1`,
    `delete from quarantine`,
  ];
  for (const change of changes)
    await expect(queryRows(central.databaseUrl, change), change).rejects.toThrow(/append-only/);
});

test('its words are gone when their term ends; what a rating was set aside for stays to be decided', async () => {
  const before = await setAside();
  await applyRetention(central.parts, 'test');
  expect(await setAside()).toEqual(before);
  const chain = 'select seq, hash from quarantine order by seq';
  const hashes = await queryRows(central.databaseUrl, chain);
  now = AFTER_THE_TERM;
  await applyRetention(central.parts, 'test');
  await applyRetention(central.parts, 'test');
  expect(await setAside()).toEqual([
    { seq: 1, body: { rating: 99, reasons: [], comment: null }, gone: true },
    { seq: 2, body: { rating: 98, reasons: [], comment: null }, gone: false },
    { seq: 3, body: expect.objectContaining({ clerk: 'nguoi-la', level: 5 }), gone: false },
    { seq: 90, body: {}, gone: true },
  ]);
  expect(await queryRows(central.databaseUrl, chain)).toEqual(hashes);
});

test('the parts of a file that never came as a whole are dropped with them', async () => {
  const begin = `insert into bundle_upload (unit_id, file, bytes, made_at, made_by, state, touched_at)
                 values ($1, 'a.hailong', 9, $2, 'it', $3, $2) returning upload_id`;
  const part = `insert into bundle_part values ($1, 0, 'x')`;
  for (const [state, at] of [
    ['uploading', SAID_AT],
    ['uploading', AFTER_THE_TERM],
  ] as const) {
    const [row] = await queryRows(central.databaseUrl, begin, [
      TEST_OFFICE.unit.id,
      new Date(at),
      state,
    ]);
    await queryRows(central.databaseUrl, part, [row?.upload_id]);
  }
  await applyRetention(central.parts, 'test');
  const left = await queryRows(
    central.databaseUrl,
    `select state, (select count(*)::int from bundle_part as part
                    where part.upload_id = upload.upload_id) as parts
     from bundle_upload as upload order by upload_id`,
  );
  expect(left).toEqual([
    { state: 'not-whole', parts: 0 },
    { state: 'uploading', parts: 1 },
  ]);
});
