import { beforeEach, describe, expect, test } from 'vitest';
import { headOf } from '../../../shared/log/chain.ts';
import type { ContinueCause } from '../../../shared/log/continued.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { makeRealign } from '../../../renderer/app/make-realign.ts';
import { makeLogWriter } from '../../../renderer/db/log-writer.ts';
import { branch, LOG, RestoreBench, START_MONO } from '../db/restore-bench.ts';
import { allEntries, beat, DEVICE, stampAt } from '../db/sample.ts';

const CAUSES: readonly ContinueCause[] = [
  'log-refused',
  'copies-broken',
  'behind-centre',
  'centre-rolled-back',
];

let it: RestoreBench;
let outages: ContinueCause[];

beforeEach(() => {
  it = new RestoreBench();
  outages = [];
});

async function realignWith(
  copies: readonly Entry[],
): Promise<(cause: ContinueCause) => Promise<boolean>> {
  const { db, host } = it;
  await it.given(copies, copies);
  const writer = makeLogWriter({
    db,
    host,
    device: DEVICE,
    head: headOf(copies.at(-1)!),
    stamp: () => stampAt(START_MONO),
    before: () => null,
    onFault: () => {},
    onAppended: () => {},
    onContinued: () => {},
  });
  return makeRealign({
    db,
    device: DEVICE,
    host,
    writer,
    onOutage: (cause) => outages.push(cause),
  });
}

describe('a refusal', () => {
  test.each([0, 4, 12])(
    'of a log that follows from the centre’s head of %i entries changes nothing, however often it comes',
    async (held) => {
      it.centreWith(LOG.slice(0, held));
      const realign = await realignWith(LOG);
      for (let turn = 0; turn < 5; turn += 1)
        for (const cause of CAUSES) expect(await realign(cause)).toBe(false);
      expect(await allEntries(it.db)).toEqual(LOG);
      expect(it.host.journal).toEqual(LOG);
      expect(outages).toEqual([]);
    },
  );

  test('by a centre with another story: ours goes on from its head, once', async () => {
    const centre = it.centreWith(LOG);
    const realign = await realignWith([
      ...LOG.slice(0, 6),
      ...branch(headOf(LOG[5]!), [beat(200), beat(201)]),
    ]);
    expect(await realign('log-refused')).toBe(true);
    expect(outages).toEqual(['log-refused']);
    const entries = await allEntries(it.db);
    expect(await realign('log-refused')).toBe(false);
    expect(await allEntries(it.db)).toEqual(entries);
    await it.expectAnchored(centre, 2);
  });

  test('of a log with a damaged entry that the start did not look at: what is whole goes on', async () => {
    const centre = it.centreWith(LOG.slice(0, 4));
    const realign = await realignWith(LOG);
    await it.db.entries.update(7, { at: 1 });
    expect(await realign('copies-broken')).toBe(true);
    await it.expectAnchored(centre, 8);
  });

  test('by a centre that can’t be asked for its head changes nothing', async () => {
    const realign = await realignWith(LOG);
    expect(await realign('log-refused')).toBe(false);
    expect(await allEntries(it.db)).toEqual(LOG);
    expect(outages).toEqual([]);
  });
});
