import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runVerifyLog } from '../../../central/cli/verify-log.ts';
import type { Verdict } from '../../../central/cli/verify.ts';
import { releaseAll } from '../../../central/receive/quarantine/release.ts';
import { forgetWords } from '../../../central/store/retention-words.ts';
import type { Locale } from '../../../shared/domain/local-text.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import {
  enrolKiosk,
  ratingGiven,
  TEST_START,
  type TestKiosk,
} from '../../support/central-kiosk.ts';
import { queryRows } from '../../support/postgres.ts';

const DOSSIER = 'ab'.repeat(32);
const MINUTE_MS = 60_000;

let central: TestCentral;
let first: TestKiosk;
let second: TestKiosk;
let now = TEST_START + 60 * MINUTE_MS;
beforeAll(async () => {
  central = await startCentral({ now: () => now });
  first = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  second = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  // All that counting knows: changes, withdrawals, a second answer, one dossier at two kiosks, a clock put right later.
  for (let tap = 0; tap < 6; tap += 1) first.append(ratingGiven({ level: 1 + (tap % 5) }));
  first.append({ kind: 'rating.changed', body: { rating: 2, level: 5 } });
  first.append({ kind: 'rating.changed', body: { rating: 3, level: null } });
  first.append(ratingGiven({ dossier: DOSSIER, clerk: null }));
  await sendNew(first);
  first.append({ kind: 'rating.changed', body: { rating: 1, level: 3 } });
  first.append({
    kind: 'clock.observed',
    body: { offsetMs: 26 * 60 * MINUTE_MS, roundTripMs: 40 },
  });
  await sendNew(first);
  second.append(ratingGiven({ dossier: DOSSIER, level: 2 }));
  second.append(ratingGiven({ clerk: 'khong-co' }));
  second.append({ kind: 'rating.changed', body: { rating: 2, level: 1 } });
  await sendNew(second);
});
afterAll(() => central.close());

const sent = new Map<string, number>();
async function sendNew(kiosk: TestKiosk): Promise<void> {
  now += MINUTE_MS;
  const from = sent.get(kiosk.device) ?? 0;
  expect((await kiosk.send(kiosk.log.slice(from))).status).toBe(200);
  sent.set(kiosk.device, kiosk.log.length);
}

async function verify(args: readonly string[] = [], locale: Locale = 'en'): Promise<Verdict> {
  return await runVerifyLog({ ...central.config, locale }, args);
}

function anchorsAt(...kiosks: readonly TestKiosk[]): readonly string[] {
  return kiosks.flatMap(({ device, log }) => {
    const { seq, hash } = log.at(-1)!;
    return ['--anchor', `${device}:${seq}:${hash.slice(0, 32)}`];
  });
}

/** What only somebody with the database can do; it is undone behind `work`. */
async function tampered(statements: readonly string[], work: () => Promise<void>): Promise<void> {
  const kept = ['entry', 'rating', 'clerk_day', 'unit_day', 'device'];
  await asOwner(kept.map((table) => `create table kept_${table} as select * from ${table}`));
  try {
    await asOwner(statements);
    await work();
  } finally {
    await asOwner(
      kept.flatMap((table) => [
        `delete from ${table}`,
        `insert into ${table} select * from kept_${table}`,
        `drop table kept_${table}`,
      ]),
    );
  }
}

async function asOwner(statements: readonly string[]): Promise<void> {
  const all = ['begin', 'set local session_replication_role = replica', ...statements, 'commit'];
  await queryRows(central.databaseUrl, all.join('; '));
}

describe('what nobody touched', () => {
  test('is whole, and proven beside the heads that were noted elsewhere', async () => {
    const { exit, text } = await verify(anchorsAt(first, second));
    expect(exit, text).toBe(0);
    expect(text).toContain(`${first.device}:${first.log.length}:${first.log.at(-1)?.hash}`);
    expect(text).toContain('2 entries were set aside');
    expect(text).toContain('the kiosks’ own signatures');
  });

  test('is not proven without them', async () => {
    const { exit, text } = await verify(anchorsAt(first), 'vi');
    expect(exit).toBe(2);
    expect(text).toContain(`Không có mốc từ nơi khác cho kiosk ${second.device}`);
  });
});

describe('what somebody changed in the database', () => {
  const at = (seq: number): string => `device_id = '${first.device}' and seq = ${seq}`;
  const whole = (): readonly string[] => anchorsAt(first, second);

  test.each([
    ['vi', 'bản ghi số 4, mức: trong bảng là 5, theo nhật ký là 4'],
    ['en', 'entry 4, level: 5 in the table, 4 by the log'],
  ] as const)('a better level is named with its kiosk and entry (%s)', async (locale, words) => {
    await tampered([`update rating set level = 5 where ${at(4)}`], async () => {
      const { exit, text } = await verify(whole(), locale);
      expect(exit).toBe(1);
      expect(text).toContain(`${first.device}, ${words}`);
    });
  });

  test.each([
    ['clerk_id', 'clerk', "'can-bo-2'"],
    ['counter_id', 'counter', "'quay-4'"],
    ['procedure_code', 'procedure', "'1.000000'"],
    ['withdrawn', 'withdrawn', 'true'],
    ['counted', 'counted', 'false'],
    ['day', 'day', "'2020-01-01'"],
    ['dossier', 'hash of the dossier', "'\\xff'"],
  ])('another %s is', async (column, word, value) => {
    await tampered([`update rating set ${column} = ${value} where ${at(4)}`], async () => {
      const { exit, text } = await verify(whole());
      expect(exit).toBe(1);
      expect(text).toContain(`entry 4, ${word}: `);
    });
  });

  test('a rating taken away or put in is', async () => {
    await tampered([`delete from rating where ${at(4)}`], async () => {
      expect((await verify(whole())).text).toContain('entry 4: the log has a rating');
    });
    await tampered([`update rating set seq = 900 where ${at(4)}`], async () => {
      expect((await verify(whole())).text).toContain('entry 900: the table has a rating');
    });
  });

  test('a daily sum is named with its day', async () => {
    await tampered(['update clerk_day set n5 = n5 + 7', 'delete from unit_day'], async () => {
      const { exit, text } = await verify(whole());
      expect(exit).toBe(1);
      expect(text).toMatch(
        /day \d{4}-\d\d-\d\d, clerk can-bo-\d, scale [\w-]+, ratings of level 5: \d+ in the table/,
      );
      expect(text).toMatch(/the whole unit, scale [\w-]+, ratings of level \d: 0 in the table/);
    });
  });

  test('an entry whose content no longer fits its hash is, and the rating that it gives', async () => {
    const change = `update entry set body = jsonb_set(body::jsonb, '{level}', '5')::json where ${at(4)}`;
    await tampered([change], async () => {
      const { exit, text } = await verify(whole());
      expect(exit).toBe(1);
      expect(text).toContain('entry 4: its content does not fit its hash');
      expect(text).toContain('level: 4 in the table, 5 by the log');
    });
  });

  test('words that are said to be gone do not hide a rating', async () => {
    const change = `update entry set words_gone_at = now(), body = jsonb_set(body::jsonb, '{level}', '5')::json where ${at(4)}`;
    await tampered([change], async () => {
      expect((await verify(whole())).text).toContain('entry 4: its content does not fit its hash');
    });
  });

  test('an entry taken out of the middle or off the end is', async () => {
    await tampered([`delete from entry where ${at(5)}`], async () => {
      expect((await verify(whole())).text).toContain('the sequence breaks at entry 6');
    });
    const last = first.log.length;
    await tampered([`delete from entry where ${at(last)}`], async () => {
      const { exit, text } = await verify(whole());
      expect(exit).toBe(1);
      expect(text).toContain(`the log ends at entry ${last - 1}, but the head that is kept`);
      expect(text).toContain(`the anchor kept elsewhere is entry ${last}`);
    });
  });

  test.each([
    ['taken from an earlier end', `jsonb_set(signed_head::jsonb, '{head,to}', '3')::json`],
    [
      'of another key',
      `jsonb_set(signed_head::jsonb, '{signature}', to_jsonb(repeat('A', 86)))::json`,
    ],
    ['that is none', `'{}'`],
  ])('a signature %s is', async (_name, signed) => {
    const own = `device_id = '${first.device}'`;
    await tampered([`update device set signed_head = ${signed} where ${own}`], async () => {
      const { exit, text } = await verify(whole());
      expect(exit).toBe(1);
      expect(text).toContain(`Kiosk ${first.device}: the kiosk’s own signature does not fit`);
    });
  });

  test('a signature taken away is a doubt, as before the first one was kept', async () => {
    await tampered(['update device set signed_head = null'], async () => {
      const { exit, text } = await verify(whole());
      expect(exit).toBe(2);
      expect(text).toContain('keeps no signature yet');
      expect(text).not.toContain('Checked: the kiosks’ own signatures');
    });
  });

  test('a kiosk taken away with its log is, by whoever has its head on paper', async () => {
    const { device } = second;
    const gone = ['entry', 'rating', 'device'].map(
      (table) => `delete from ${table} where device_id = '${device}'`,
    );
    await tampered(gone, async () => {
      const { exit, text } = await verify(whole());
      expect(exit).toBe(1);
      expect(text).toContain(`There is an anchor of kiosk ${device}`);
    });
  });
});

describe('what is asked for', () => {
  test('may be one kiosk: then the sums stay in doubt', async () => {
    const { exit, text } = await verify(['--device', first.device, ...anchorsAt(first)]);
    expect(exit).toBe(2);
    expect(text).toContain('Run again without --device');
    expect(text).not.toContain(second.device);
  });

  test('an older anchor leaves what came later in doubt', async () => {
    const { seq, hash } = first.log[3]!;
    const old = `${first.device}:${seq}:${hash.slice(0, 8)} ${hash.slice(8, 16)}`;
    const { exit, text } = await verify(['--anchor', old, ...anchorsAt(second)]);
    expect(exit, text).toBe(2);
    expect(text).toContain(`from entry ${seq + 1} on nothing kept elsewhere anchors`);
  });

  test('an anchor of another log is a difference', async () => {
    const other = `${first.device}:4:${'0'.repeat(32)}`;
    const { exit, text } = await verify(['--anchor', other]);
    expect(exit).toBe(1);
    expect(text).toContain('entry 4: its hash is not that of the anchor');
  });

  test.each([
    ['--anchor', 'khong-phai-moc'],
    ['--anchor', 'kiosk:4:abc'],
    ['--unit', 'khong-co'],
    ['--device', 'khong-co'],
    ['--gi-do', 'x'],
  ])('%s %s is refused', async (option, value) => {
    expect((await verify([option, value])).exit).toBe(1);
  });
});

test('an entry that was let count later is whole too', async () => {
  const unit = second.config.config.unit.id;
  await queryRows(
    central.databaseUrl,
    `insert into clerk select unit_id, 'khong-co', 99, name, title, portrait, pin_salt, pin_wrapped
     from clerk where clerk_id = 'can-bo-1' and unit_id = '${unit}'`,
  );
  // As if somebody hid a rating among what is set aside: it is named until a person decides.
  const hidden = await verify(anchorsAt(first, second));
  expect(hidden.exit, hidden.text).toBe(2);
  expect(hidden.text).toContain(`${second.device}, entry 2, 3: set aside and decided by nobody`);
  now += MINUTE_MS;
  const outcome = await releaseAll(central.parts, unit, { by: 'test', reason: 'có thật' });
  expect(outcome.released).toHaveLength(2);
  second.append(ratingGiven({ level: 4 }));
  await sendNew(second);
  const { exit, text } = await verify(anchorsAt(first, second));
  expect(exit, text).toBe(0);
});

test('words whose term has ended leave the log whole', async () => {
  first.append({
    kind: 'rating.explained',
    body: { rating: 4, reasons: [], comment: 'Rất tốt' },
  });
  await sendNew(first);
  await central.parts.db.write
    .transaction()
    .execute(async (tx) => await forgetWords(tx, '2100-01-01', new Date(now)));
  const { exit, text } = await verify(anchorsAt(first, second));
  expect(exit, text).toBe(0);
  expect(text).toContain('the words of 1 entry were removed');
});

test('nothing of it stays on the connections of the centre', async () => {
  const kept = await queryRows(
    central.databaseUrl,
    `select relname from pg_class where relnamespace <> 'public'::regnamespace and relname = 'rating'`,
  );
  expect(kept).toEqual([]);
});
