import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carryOver } from '../../../shared/log/carry-over.ts';
import { EMPTY_HEAD, headOf, verifyChain, type Stamp } from '../../../shared/log/chain.ts';
import { MAX_CARRIED_PLACES } from '../../../shared/log/continued.ts';
import { readBody, type Draft } from '../../../shared/log/entry.ts';
import { renumberBody } from '../../../shared/log/renumber.ts';
import { chainOf, DEVICE, logs } from './arbitraries.ts';

const STAMP: Stamp = { device: DEVICE, at: 9, mono: 8, boot: 'f'.repeat(16) };
const BROKEN = { cause: 'copies-broken', store: EMPTY_HEAD, journal: EMPTY_HEAD } as const;
const beat = (unsynced: number): Draft => ({ kind: 'heartbeat', body: { unsynced, clerk: null } });

test('the result is one chain from the anchor whose bodies can all be read', () => {
  fc.assert(
    fc.property(logs(1), logs(1), fc.nat(40), (centre, store, pick) => {
      const anchor = headOf(centre.at(-1)!);
      const journal = store.slice(0, pick % (store.length + 1));
      const { entries } = carryOver(anchor, STAMP, BROKEN, { store, journal });
      expect(verifyChain(anchor, DEVICE, entries)).toMatchObject({ ok: true });
      expect(entries).toHaveLength(1 + 1 + store.length);
      for (const entry of entries) expect(readBody(entry).ok).toBe(true);
      const what = ({ at, mono, boot, kind }: (typeof entries)[number]): unknown => [
        at,
        mono,
        boot,
        kind,
      ];
      expect(entries.slice(2).map(what)).toEqual(store.map(what));
    }),
  );
});

test('an entry that both copies have comes once; two stories both come, in the order of their numbers', () => {
  const store = chainOf([beat(1), beat(2), beat(3)]);
  const [, , other] = chainOf([beat(1), beat(2), beat(9)]);
  const journal = [store[0]!, store[1]!, other!];
  const { entries, places, byHash } = carryOver(EMPTY_HEAD, STAMP, BROKEN, { store, journal });
  expect(entries.slice(2).map(({ body }) => body)).toEqual(
    [1, 2, 3, 9].map((number) => beat(number).body),
  );
  expect([...places]).toEqual([
    [1, 3],
    [2, 4],
    [3, 5],
  ]);
  expect(byHash.get(other!.hash)?.seq).toBe(6);
});

test('each branch keeps its own references', () => {
  const changed = (rating: number): Draft => ({
    kind: 'rating.changed',
    body: { rating, level: 1 },
  });
  const store = chainOf([beat(1), changed(1), beat(2)]);
  const journal = chainOf([beat(7), beat(8), changed(2)]);
  const { entries } = carryOver(EMPTY_HEAD, STAMP, BROKEN, { store, journal });
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const targets = entries.flatMap(({ kind, body }) =>
    kind === 'rating.changed' ? [(body as { readonly rating: number }).rating] : [],
  );
  expect(targets.map((seq) => bySeq.get(seq)?.body)).toEqual([beat(1).body, beat(8).body]);
});

test('what only the journal has may refer to what both have', () => {
  const both = chainOf([beat(1), beat(2)]);
  const changed: Draft = { kind: 'rating.changed', body: { rating: 2, level: 1 } };
  const journal = [...both, ...chainOf([changed], DEVICE, headOf(both[1]!))];
  const { entries } = carryOver(EMPTY_HEAD, STAMP, BROKEN, { store: both, journal });
  expect(entries.at(-1)?.body).toEqual({ rating: 4, level: 1 });
});

test('long lists of places are split, each before what it names', () => {
  const store = chainOf(Array.from({ length: 2 * MAX_CARRIED_PLACES + 1 }, (_, at) => beat(at)));
  const { entries } = carryOver(EMPTY_HEAD, STAMP, BROKEN, { store, journal: [] });
  const lists = entries.filter(({ kind }) => kind === 'log.carried');
  expect(lists.map(({ seq }) => seq)).toEqual([2, 403, 804]);
});

test('only a reference to a rating that moved changes', () => {
  const places = new Map([[3, 30]]);
  expect(renumberBody({ rating: 3, level: 1 }, places)).toEqual({ rating: 30, level: 1 });
  const kept = { rating: 4, level: 1 };
  expect(renumberBody(kept, places)).toBe(kept);
  const none = { unsynced: 3 };
  expect(renumberBody(none, places)).toBe(none);
});
