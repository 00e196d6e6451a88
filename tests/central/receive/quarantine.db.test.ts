import { afterAll, beforeAll, expect, test } from 'vitest';
import { batchResponseSchema, type EntryVerdict } from '../../../shared/contract/wire.ts';
import { EMPTY_HEAD, headOf, seal, type Stamp } from '../../../shared/log/chain.ts';
import type { Draft, Entry } from '../../../shared/log/entry.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import {
  enrolKiosk,
  ratingGiven,
  TEST_START,
  type TestKiosk,
} from '../../support/central-kiosk.ts';
import { queryRows } from '../../support/postgres.ts';

let central: TestCentral;
beforeAll(async () => {
  central = await startCentral();
});
afterAll(async () => {
  await central.close();
});

interface AnyDraft {
  readonly kind: string;
  readonly body: object;
}

/** Seals drafts that no kiosk of this version would write: newer, older or broken ones. */
function sealed(kiosk: TestKiosk, drafts: readonly AnyDraft[], at = TEST_START): readonly Entry[] {
  const entries: Entry[] = [];
  for (const draft of drafts) {
    const stamp: Stamp = { device: kiosk.device, at, mono: 0, boot: '0123456789abcdef' };
    const last = entries.at(-1);
    // The types allow known kinds alone; these are bytes from elsewhere.
    entries.push(seal(last === undefined ? EMPTY_HEAD : headOf(last), draft as Draft, stamp));
  }
  return entries;
}

async function verdictsOf(
  drafts: readonly AnyDraft[],
  at?: number,
): Promise<{ readonly kiosk: TestKiosk; readonly verdicts: readonly EntryVerdict[] }> {
  const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  const entries = sealed(kiosk, drafts, at);
  const answer = await kiosk.send(entries);
  expect(answer.status).toBe(200);
  const { verdicts, receipt } = batchResponseSchema.parse(answer.body);
  expect(receipt.receipt).toMatchObject({ through: entries.length, hash: entries.at(-1)?.hash });
  const stored = await queryRows(
    central.databaseUrl,
    `select seq::int, body, encode(hash, 'hex') as hash from entry where device_id = $1 order by seq`,
    [kiosk.device],
  );
  expect(stored).toEqual(entries.map(({ seq, body, hash }) => ({ seq, body, hash })));
  return { kiosk, verdicts };
}

const GOOD = ratingGiven();

test.each<[string, string, AnyDraft]>([
  ['unknown-kind', 'a kind from a newer kiosk', { kind: 'queue.called', body: { number: 12 } }],
  ['body-invalid', 'a missing field', { kind: 'window.expired', body: {} }],
  ['body-invalid', 'a field too many', { kind: 'window.expired', body: { shownMs: 1, more: 2 } }],
  ['body-invalid', 'a level that the scale has not', ratingGiven({ level: 6 })],
  ['body-invalid', 'U+0000 in a name', ratingGiven({ session: 'a\u0000b' })],
  ['unknown-kind', 'U+0000 in a kind', { kind: 'a\u0000b', body: {} }],
  ['unknown-clerk', 'a rating for nobody here', ratingGiven({ clerk: 'can-bo-99' })],
  ['unknown-counter', 'a rating at no counter', ratingGiven({ counter: 'quay-99' })],
  ['unknown-scale', 'a scale that was never published', ratingGiven({ scale: 'vn-7' })],
  [
    'unknown-rating',
    'a change of nothing',
    { kind: 'rating.changed', body: { rating: 9, level: 1 } },
  ],
  [
    'unknown-rating',
    'reasons for something that is no rating',
    { kind: 'rating.explained', body: { rating: 1, reasons: [], comment: null } },
  ],
  [
    'unknown-clerk',
    'a session of nobody here',
    { kind: 'session.opened', body: { session: 's', clerk: 'x', counter: 'quay-3' } },
  ],
])('%s: %s is kept, set aside, and stops nothing', async (code, _name, draft) => {
  const first: AnyDraft = { kind: 'device.stopped', body: { reason: 'quit' } };
  const { kiosk, verdicts } = await verdictsOf([first, draft, GOOD]);
  expect(verdicts).toEqual([
    { seq: 1, verdict: 'stored' },
    { seq: 2, verdict: 'quarantined', code },
    { seq: 3, verdict: 'stored' },
  ]);
  const setAside = await queryRows(
    central.databaseUrl,
    'select seq::int, code, entry from quarantine where device_id = $1',
    [kiosk.device],
  );
  expect(setAside).toMatchObject([{ seq: 2, code, entry: { kind: draft.kind, body: draft.body } }]);
  const counted = await queryRows(
    central.databaseUrl,
    'select seq::int from rating where device_id = $1',
    [kiosk.device],
  );
  expect(counted).toEqual([{ seq: 3 }]);
});

test('a change of a rating that was set aside is set aside too', async () => {
  const { verdicts } = await verdictsOf([
    ratingGiven({ clerk: 'can-bo-99' }),
    { kind: 'rating.changed', body: { rating: 1, level: 2 } },
  ]);
  expect(verdicts).toMatchObject([{ code: 'unknown-clerk' }, { code: 'unknown-rating' }]);
});

test('a text that merely looks like the escape of U+0000 is no fault', async () => {
  const { verdicts } = await verdictsOf([ratingGiven({ session: '\\u0000' })]);
  expect(verdicts).toEqual([{ seq: 1, verdict: 'stored' }]);
});

test.each([-1, 253_402_300_800_000, Number.MAX_SAFE_INTEGER])(
  'a clock at %d ms gives no day to count on',
  async (at) => {
    const { verdicts } = await verdictsOf([GOOD], at);
    expect(verdicts).toEqual([{ seq: 1, verdict: 'quarantined', code: 'body-invalid' }]);
  },
);

test('a rating for a procedure that the unit does not list counts for the clerk', async () => {
  const { verdicts } = await verdictsOf([ratingGiven({ procedure: '9.999999' })]);
  expect(verdicts).toEqual([{ seq: 1, verdict: 'stored' }]);
});
