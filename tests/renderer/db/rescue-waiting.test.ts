import { expect, test } from 'vitest';
import { EMPTY_HEAD, seal, verifyChain } from '../../../shared/log/chain.ts';
import { rescueWaiting, type Rescued } from '../../../renderer/db/rescue-waiting.ts';
import { MemoryHost } from '../memory-host.ts';
import { beat, DEVICE, stampAt } from './sample.ts';

function waiting(number: number): Rescued {
  return { draft: beat(number), stamp: stampAt(number), attempted: null };
}

test('what an earlier rescue put into the journal counts as held, however much came behind it', async () => {
  const host = new MemoryHost();
  const queue = [waiting(1)];
  expect(await rescueWaiting(host, queue, EMPTY_HEAD)).toBe(true);
  queue.push(waiting(2), waiting(3));
  expect(await rescueWaiting(host, queue, EMPTY_HEAD)).toBe(true);
  expect(await rescueWaiting(host, queue, EMPTY_HEAD), 'a third time').toBe(true);
  expect(host.journal.map(({ body }) => body)).toEqual(queue.map(({ draft }) => draft.body));
  expect(verifyChain(EMPTY_HEAD, DEVICE, host.journal).ok).toBe(true);
});

test('another entry in its place is no rescue, nor is a journal that can’t be read', async () => {
  const host = new MemoryHost();
  const queue = [waiting(1), waiting(2)];
  await rescueWaiting(host, queue, EMPTY_HEAD);
  const other = seal(EMPTY_HEAD, beat(9), stampAt(9));
  expect(await rescueWaiting(host, [{ ...queue[0]!, attempted: other }], EMPTY_HEAD)).toBe(false);
  host.journalRead = () => Promise.reject(new Error('damaged'));
  expect(await rescueWaiting(host, queue, EMPTY_HEAD)).toBe(false);
});
