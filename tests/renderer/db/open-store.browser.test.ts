import { afterEach, expect, test } from 'vitest';
import { makeStoreCare } from '../../../renderer/app/store-care.ts';
import { openStore, renewStore, type Buckets } from '../../../renderer/db/open-store.ts';
import { EMPTY_HEAD, seal } from '../../../shared/log/chain.ts';
import type { Recovery } from '../../../shared/log/kinds.ts';
import { beat, stampAt } from './sample.ts';

const REBUILT: readonly Recovery[] = [{ what: 'store-rebuilt', entries: 4 }];
const buckets = navigator.storageBuckets ?? null;

interface Deletes {
  delete(name: string): Promise<void>;
}

afterEach(async () => {
  for (const name of (await buckets?.keys()) ?? [])
    // Only tests take a bucket away.
    await (buckets as Buckets & Deletes).delete(name);
});

test('this browser has buckets, and without a damage none is made', async () => {
  expect(buckets).not.toBeNull();
  (await openStore(buckets)).close();
  expect(await buckets?.keys()).toEqual([]);
});

test('each renewal gives the next page an empty store, and what the former holds stays there', async () => {
  const first = await openStore(buckets);
  await first.entries.put(seal(EMPTY_HEAD, beat(1), stampAt(1)));
  expect(await renewStore(buckets)).toBe(true);
  const second = await openStore(buckets);
  expect(await second.entries.count()).toBe(0);
  expect(await first.entries.count()).toBe(1);
  expect(await renewStore(buckets)).toBe(true);
  expect(await buckets?.keys()).toEqual(['hai-long-1', 'hai-long-2']);
  await first.delete();
  second.close();
});

test('a browser without buckets, or whose buckets fail, keeps the store that it has', async () => {
  const broken: Buckets = {
    keys: () => Promise.reject(new DOMException('no', 'UnknownError')),
    open: () => Promise.reject(new DOMException('no', 'UnknownError')),
  };
  const shut: Buckets = { ...broken, keys: async () => ['hai-long-1', 'another'] };
  for (const none of [null, broken, shut]) {
    expect(await renewStore(none)).toBe(false);
    const store = await openStore(none);
    expect(await store.entries.count()).toBe(0);
    store.close();
  }
});

test('a damage loads the page once for a new store; the page that is loaded for it says nothing of it and does not go on', async () => {
  let reloads = 0;
  const page = (): ReturnType<typeof makeStoreCare> =>
    makeStoreCare({ buckets, session: sessionStorage, reload: () => (reloads += 1) });
  await page().renew([]);
  await page().renew([{ what: 'journal-completed', entries: 2 }]);
  expect(reloads).toBe(0);

  const damaged = page();
  expect(damaged.tell(REBUILT)).toEqual(REBUILT);
  await damaged.renew(REBUILT);
  expect(reloads).toBe(1);

  const begun = page();
  const trimmed: Recovery = { what: 'journal-tail-trimmed', entries: 1 };
  expect(begun.tell([...REBUILT, trimmed])).toEqual([trimmed]);
  await begun.renew(REBUILT);
  expect(reloads).toBe(1);
  // The next damage is a new one.
  await page().renew(REBUILT);
  expect(reloads).toBe(2);
  expect(await buckets?.keys()).toEqual(['hai-long-1', 'hai-long-2']);
});
