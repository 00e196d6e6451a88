import { expect, onTestFinished, test, vi } from 'vitest';
import { RULES } from '../../../shared/flow/rules.ts';
import { EMPTY_HEAD, verifyChain } from '../../../shared/log/chain.ts';
import { allEntries, DEVICE } from '../db/sample.ts';
import { expectBothWhole, open, showing, signIn } from './kiosk-bench.ts';

/** From now on the store takes no entry, as after a failed write of LevelDB. */
function breakStore(): void {
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('Internal error', 'UnknownError');
  });
  onTestFinished(() => add.mockRestore());
}

test('a store that fails for good: what was tapped goes into the journal, the program starts anew, and both copies have it once', async () => {
  const it = open();
  // The page is gone before it hears an answer.
  const asked = vi.spyOn(it.host, 'relaunch').mockReturnValue(new Promise(() => {}));
  await signIn(it);
  await expectBothWhole(it);
  breakStore();
  it.kiosk.flow.dispatch({ type: 'level-tapped', level: 3 });
  await showing(it, 'out-of-service');
  await vi.waitFor(async () => {
    await it.time.pass(RULES.probeMs);
    expect(asked).toHaveBeenCalled();
  });
  expect(it.kiosk.flow.snapshot().view).toMatchObject({
    name: 'out-of-service',
    pending: { level: 3 },
  });
  const rescued = it.host.journal.filter(({ kind }) => kind === 'rating.given');
  expect(rescued).toMatchObject([{ body: { level: 3 } }]);
  expect(verifyChain(EMPTY_HEAD, DEVICE, it.host.journal).ok).toBe(true);
  vi.restoreAllMocks();

  const again = open(it.host, { db: it.db });
  // The page before, which nobody ends here, may still be at the store.
  await vi.waitFor(async () => {
    await again.time.pass(RULES.probeMs);
    expect(again.kiosk.flow.snapshot().view.name).toBe('waiting');
  });
  await expectBothWhole(again);
  expect(it.host.journal.filter(({ kind }) => kind === 'rating.given')).toEqual(rescued);
});

test('a store that works again without a new start has the rescued tap once', async () => {
  const it = open();
  await signIn(it);
  await expectBothWhole(it);
  breakStore();
  it.kiosk.flow.dispatch({ type: 'level-tapped', level: 5 });
  await showing(it, 'out-of-service');
  await vi.waitFor(async () => {
    await it.time.pass(RULES.probeMs);
    expect(it.host.relaunches).toBeGreaterThan(0);
  });
  vi.restoreAllMocks();
  await vi.waitFor(async () => {
    await it.time.pass(RULES.probeMs);
    expect(it.kiosk.flow.snapshot().view.name).toBe('thanks');
  });
  await expectBothWhole(it);
  const ratings = (await allEntries(it.db)).filter(({ kind }) => kind === 'rating.given');
  expect(ratings).toMatchObject([{ body: { level: 5 } }]);
});

test('one that may not start anew yet asks again, though more waits by then', async () => {
  const it = open();
  it.host.mayRelaunch = false;
  await signIn(it);
  await expectBothWhole(it);
  breakStore();
  it.kiosk.flow.dispatch({ type: 'level-tapped', level: 2 });
  await showing(it, 'out-of-service');
  const asksAgain = (): Promise<void> => {
    const { relaunches } = it.host;
    return vi.waitFor(async () => {
      await it.time.pass(RULES.probeMs);
      expect(it.host.relaunches).toBeGreaterThan(relaunches);
    });
  };
  await asksAgain();
  const before = it.host.journal.length;
  // The log's own sign of life, while the office is open.
  await vi.waitFor(async () => {
    await it.time.pass(60_000);
    expect(it.host.journal.length).toBeGreaterThan(before);
  });
  await asksAgain();
  expect(verifyChain(EMPTY_HEAD, DEVICE, it.host.journal).ok).toBe(true);
});

test('where the journal fails too nothing is pretended, and the program is not started over and over', async () => {
  const it = open();
  await signIn(it);
  await expectBothWhole(it);
  breakStore();
  it.host.fault = 'disk-fault';
  it.kiosk.flow.dispatch({ type: 'level-tapped', level: 1 });
  await showing(it, 'out-of-service');
  for (let probe = 0; probe < 3; probe += 1) await it.time.pass(RULES.probeMs);
  expect(it.host.relaunches).toBe(0);
  expect(it.kiosk.flow.snapshot().view).toMatchObject({
    name: 'out-of-service',
    pending: { level: 1 },
  });
});
