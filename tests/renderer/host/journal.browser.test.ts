import { describe, expect, test } from 'vitest';
import { EMPTY_HEAD, headOf } from '../../../shared/log/chain.ts';
import { chainOf } from '../../shared/log/arbitraries.ts';
import { beat } from '../db/sample.ts';
import { bytesOf, freshFolder, openWorker, overwrite, startWorker } from './worker-bench.ts';
import { workerCalls } from '../../../renderer/host/worker-port.ts';

const LOG = chainOf(Array.from({ length: 6 }, (_, index) => beat(index)));
const JOURNAL = 'journal.ndjson';

async function writtenLog(folder: string): Promise<void> {
  const { calls, end } = await openWorker(folder);
  for (const entry of LOG) expect(await calls.append([entry])).toMatchObject({ ok: true });
  end();
}

describe("the browser host's journal", () => {
  test('is one line of JSON an entry, and outlives the tab', async () => {
    const folder = freshFolder();
    await writtenLog(folder);
    const text = new TextDecoder().decode(await bytesOf(folder, JOURNAL));
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(LOG);

    const { calls, files } = await openWorker(folder);
    expect(files).toMatchObject({ tail: headOf(LOG[5]!), device: 'kiosk-1', lostLines: 0 });
    expect(await calls.read(1, 100)).toEqual(LOG);
    expect(await calls.read(3, 2)).toEqual(LOG.slice(2, 4));
    expect(await calls.read(7, 2)).toEqual([]);
  });

  test('takes only the next entry; the one it ends in may be repeated', async () => {
    const { calls } = await openWorker(freshFolder());
    const unlinked = { ...LOG[0]!, prev: LOG[5]!.hash };
    expect(await calls.append([unlinked])).toMatchObject({ fault: 'not-next', tail: EMPTY_HEAD });
    await calls.append([LOG[0]!]);
    const tail = headOf(LOG[0]!);
    expect(await calls.append([LOG[0]!])).toEqual({ ok: true, tail });
    const forged = { ...LOG[1]!, at: 1 };
    expect(await calls.append([forged])).toEqual({ ok: false, fault: 'not-next', tail });
    expect(await calls.append([LOG[2]!])).toEqual({ ok: false, fault: 'not-next', tail });
    expect(await calls.append([LOG[1]!])).toEqual({ ok: true, tail: headOf(LOG[1]!) });
  });

  test.each([
    ['half a line', (bytes: Uint8Array) => bytes.slice(0, -20), 5, 1],
    ['no newline', (bytes: Uint8Array) => bytes.slice(0, -1), 5, 1],
    [
      'zeros',
      (bytes: Uint8Array) => bytes.map((byte, at) => (at > bytes.length - 30 ? 0 : byte)),
      5,
      1,
    ],
    ['a damaged line in the middle', (bytes: Uint8Array) => bytes.with(bytes.length / 2, 7), 3, 3],
    ['nothing left', () => new Uint8Array(4), 0, 1],
  ])('torn: %s is cut off and kept aside', async (_what, tear, whole, lostLines) => {
    const folder = freshFolder();
    await writtenLog(folder);
    const torn = new Uint8Array(tear(await bytesOf(folder, JOURNAL)));
    await overwrite(folder, JOURNAL, torn);

    const { calls, files } = await openWorker(folder);
    const last = LOG[whole - 1];
    expect(files).toMatchObject({ tail: last ? headOf(last) : EMPTY_HEAD, lostLines });
    for (const entry of LOG.slice(whole))
      expect(await calls.append([entry])).toMatchObject({ ok: true });
    expect(await calls.read(1, 100)).toEqual(LOG);
    const cut = await bytesOf(folder, 'journal-cut.bin');
    expect(cut).toEqual(torn.slice(torn.length - cut.length));
    expect(cut.length).toBeGreaterThan(0);
  });

  test('is open in one place only', async () => {
    const folder = freshFolder();
    await openWorker(folder);
    await expect(workerCalls(startWorker()).open(folder)).rejects.toThrow('NoModificationAllowed');
  });
});

describe("the browser host's texts", () => {
  test('are replaced as a whole: a torn write leaves the one before', async () => {
    const folder = freshFolder();
    const first = await openWorker(folder);
    expect(first.files.docs.receipt).toBeNull();
    for (const text of ['one', 'two', 'three']) await first.calls.writeDoc('receipt', text);
    first.end();

    const second = await openWorker(folder);
    expect(second.files.docs.receipt).toBe('three');
    await second.calls.writeDoc('receipt', 'four');
    second.end();
    const slots = ['receipt-a.json', 'receipt-b.json'];
    const newest = (
      await Promise.all(
        slots.map(async (name) => new TextDecoder().decode(await bytesOf(folder, name))),
      )
    ).findIndex((text) => text.includes('four'));
    await overwrite(folder, slots[newest]!, new Uint8Array([0, 0, 123]));
    expect((await openWorker(folder)).files.docs.receipt).toBe('three');
  });
});
