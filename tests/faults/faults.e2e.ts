/** The fault runner on a fixed seed: a few of its rounds, and proof that its oracle finds what is planted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../central/demo/year/random.ts';
import { queryRows } from '../support/postgres.ts';
import { openRig, type Rig } from './centre/rig.ts';
import { judge, type Finding } from './oracle.ts';
import type { FaultKind } from './plan/kinds.ts';
import type { Bench } from './run/bench.ts';
import { judgedLine } from './run/judged-line.ts';
import { openBench } from './run/open-bench.ts';
import { runRounds } from './run/run-rounds.ts';
import { countOf, isClean } from './run/tally.ts';

const SEED = 2026;
const LANES = 3;
const KINDS: readonly FaultKind[] = [
  'kill-browser',
  'zero-store-log',
  'delete-store',
  'kill-centre',
  'net-answer-lost',
  'sleep',
];
const SYNC_WITHIN_MS = 60_000;
/** Half a minute on a quiet machine; a crowded one takes its time. */
const LONGEST_MS = 300_000;

test(
  'after each of six faults every thanked tap is at the centre, once',
  { timeout: LONGEST_MS },
  async () => {
    const lines: string[] = [];
    const results = await runRounds({
      seed: SEED,
      rounds: KINDS.map((_kind, round) => round),
      kinds: KINDS,
      lanes: LANES,
      onResult: (result) => lines.push(judgedLine(result, SEED)),
    });
    const count = countOf(results);
    expect(isClean(count), lines.join('\n')).toBe(true);
    expect(count.rounds).toBe(KINDS.length);
    expect(count.acked).toBeGreaterThanOrEqual(KINDS.length);
  },
);

describe('the oracle over a real database', () => {
  /** Of the unit, its counter and its clerk. */
  const EACH_COUNT = ['tampered', 'tampered', 'tampered'] as const;
  let rig: Rig;
  let bench: Bench;
  beforeAll(async () => {
    rig = await openRig();
    bench = await openBench(rig, 'app');
    await bench.visit(seededRandom(SEED));
    await bench.synced(SYNC_WITHIN_MS);
  });
  afterAll(async () => {
    await bench.close();
    await rig.close();
  });

  /** What is found while something is planted that the database itself would refuse. */
  async function foundWith(
    planted: string,
    undone: string,
    since = 0,
  ): Promise<readonly Finding['is'][]> {
    const order = (text: string): Promise<unknown> =>
      queryRows(rig.databaseUrl, `begin; set session_replication_role = replica; ${text}; commit`);
    await order(planted);
    try {
      const view = await rig.look.view(bench.devices(), since);
      return judge(bench.ledger, view).map(({ is }) => is);
    } finally {
      await order(undone);
    }
  }

  test('finds nothing where nothing is planted', async () => {
    expect(bench.ledger.taps).toMatchObject([{ acked: true }]);
    expect(await foundWith('select', 'select')).toEqual([]);
  });

  test('finds a rating that was dropped', async () => {
    const drop = 'create table planted as select * from rating; delete from rating';
    const undo = 'insert into rating select * from planted; drop table planted';
    expect(await foundWith(drop, undo)).toEqual(['lost', ...EACH_COUNT]);
  });

  test('finds a rating that was counted twice', async () => {
    const twin = `
      create table planted as select * from entry where kind = 'rating.given';
      update planted set seq = seq + 1000;
      insert into entry select * from planted;
      create table planted_rating as select * from rating;
      update planted_rating set seq = seq + 1000;
      insert into rating select * from planted_rating`;
    const undo = `
      delete from entry where seq > 1000; delete from rating where seq > 1000;
      drop table planted; drop table planted_rating`;
    expect(await foundWith(twin, undo)).toEqual(['double', 'tampered', ...EACH_COUNT]);
  });

  test('finds a rating that was made a better one', async () => {
    const [given] = bench.ledger.taps;
    const other = given?.level === 5 ? 4 : 5;
    const change = `update rating set given_level = ${other}`;
    expect(await foundWith(change, `update rating set given_level = ${given?.level}`)).toEqual([
      'silent',
      'tampered',
    ]);
  });

  test('finds a figure that was made a better one', async () => {
    const [given] = bench.ledger.taps;
    const other = given?.level === 5 ? 4 : 5;
    const change = `update clerk_day set n${other} = 1, n${given?.level} = 0`;
    const undo = `update clerk_day set n${other} = 0, n${given?.level} = 1`;
    expect(await foundWith(change, undo)).toEqual(['tampered']);
  });

  test('finds a loss that nobody was told of, and takes it for declared once somebody was', async () => {
    const drop = 'create table planted as select * from rating; delete from rating';
    const undo = 'insert into rating select * from planted; drop table planted';
    for (const tap of bench.ledger.taps) tap.destroyed = true;
    expect(await foundWith(drop, undo)).toEqual(['silent', ...EACH_COUNT]);
    const [device] = bench.devices();
    const tell = `
      insert into alarm (unit_id, device_id, kind, seq, first_at, last_at, due_at)
      select unit_id, device_id, 'log-continued', 1, now(), now(), now() from device where device_id = '${device}'`;
    const untell = `${undo}; delete from alarm`;
    const told = await foundWith(`${drop}; ${tell}`, untell);
    expect(told).toEqual(['declared-lost', ...EACH_COUNT]);
    // What was told of an earlier loss says nothing of this one.
    const later = Date.now() + 60_000;
    expect(await foundWith(`${drop}; ${tell}`, untell, later)).toEqual(['silent', ...EACH_COUNT]);
    // Nor does what waits to see whether it lasts.
    const waiting = tell.replace('now(), now(), now()', "now(), now(), now() + interval '1 hour'");
    expect(await foundWith(`${drop}; ${waiting}`, untell)).toEqual(['silent', ...EACH_COUNT]);
  });
});
