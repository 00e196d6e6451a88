import {
  appendFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { UNTOLD, type Note } from '../../../electron/device/note.ts';
import { openJournal, type Journal } from '../../../electron/journal/journal.ts';
import { faultOf } from '../../../electron/storage/fault-of.ts';
import { EMPTY_HEAD, headOf } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { collectNotes } from '../collect-notes.ts';
import { DEVICE, entriesAfter, firstEntries, MONDAY_MS } from '../sample-log.ts';
import { tempFolder } from '../temp-folder.ts';

const DAY_MS = 86_400_000;
const FIRST_FILE = '000000000001.2026-11-23.ndjson';

async function open(folder: string, note: Note = UNTOLD): Promise<Journal> {
  const journal = await openJournal(folder, () => undefined, note);
  onTestFinished(() => journal.close());
  return journal;
}

async function appendAll(journal: Journal, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    expect(await journal.append(entry)).toEqual({ ok: true, tail: headOf(entry) });
  }
}

function last(entries: readonly Entry[]): Entry {
  const entry = entries.at(-1);
  if (entry === undefined) throw new Error('no entries');
  return entry;
}

describe('append', () => {
  test('writes one line per entry and finds its end again', async () => {
    const folder = tempFolder();
    const entries = firstEntries(3);
    const journal = await open(folder);
    expect(journal.tail()).toEqual(EMPTY_HEAD);
    await appendAll(journal, entries);
    const lines = readFileSync(join(folder, FIRST_FILE), 'utf8').trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(entries);
    const again = await open(folder);
    expect(again.tail()).toEqual(headOf(last(entries)));
    expect(again.device()).toBe(DEVICE);
    expect(await again.read(2, 10)).toEqual(entries.slice(1));
    expect(await again.read(1, 2)).toEqual(entries.slice(0, 2));
  });

  test('takes many at once in the order they came', async () => {
    const journal = await open(tempFolder());
    const entries = firstEntries(50);
    const verdicts = await Promise.all(entries.map((entry) => journal.append(entry)));
    expect(verdicts.every(({ ok }) => ok)).toBe(true);
    expect(await journal.read(1, 1_000)).toEqual(entries);
  });

  test('says where it ends instead of taking what does not follow', async () => {
    const journal = await open(tempFolder());
    const [one, two, three] = firstEntries(3) as [Entry, Entry, Entry];
    await appendAll(journal, [one]);
    const refusal = { ok: false, fault: 'not-next', tail: headOf(one) };
    expect(await journal.append(three)).toEqual(refusal);
    expect(await journal.append({ ...two, prev: three.hash })).toEqual(refusal);
    expect(await journal.append({ ...two, at: two.at + 1 })).toEqual(refusal);
    const [foreign] = entriesAfter(headOf(one), 1, MONDAY_MS, 'kiosk-2') as [Entry];
    expect(await journal.append(foreign)).toEqual(refusal);
    expect(await journal.append(one)).toEqual({ ok: true, tail: headOf(one) });
    await appendAll(journal, [two, three]);
  });

  test('begins a file a day, also when the clock goes back', async () => {
    const folder = tempFolder();
    const journal = await open(folder);
    const monday = firstEntries(2);
    const tuesday = entriesAfter(headOf(last(monday)), 2, MONDAY_MS + DAY_MS);
    const mondayAgain = entriesAfter(headOf(last(tuesday)), 2, MONDAY_MS);
    const all = [...monday, ...tuesday, ...mondayAgain];
    await appendAll(journal, all);
    expect(readdirSync(folder).toSorted()).toEqual([
      FIRST_FILE,
      '000000000003.2026-11-24.ndjson',
      '000000000005.2026-11-23.ndjson',
    ]);
    expect(await journal.read(2, 4)).toEqual(all.slice(1, 5));
    expect((await open(folder)).tail()).toEqual(headOf(last(all)));
  });

  test('read again after it was set aside, it is the new one of the same days', async () => {
    const journal = await open(tempFolder());
    const twoDays = (device: string): readonly Entry[] => {
      const monday = entriesAfter(EMPTY_HEAD, 2, MONDAY_MS, device);
      return [...monday, ...entriesAfter(headOf(last(monday)), 1, MONDAY_MS + DAY_MS, device)];
    };
    for (const device of ['kiosk-1', 'kiosk-2']) {
      await journal.setAside();
      const entries = twoDays(device);
      await appendAll(journal, entries);
      expect(await journal.read(2, 2)).toEqual(entries.slice(1));
      expect(await journal.read(1, 1)).toEqual(entries.slice(0, 1));
    }
  });

  test('answers a disk fault as a value and goes on once the disk is back', async () => {
    const folder = tempFolder();
    const journal = await open(folder);
    const monday = firstEntries(1);
    await appendAll(journal, monday);
    const [tuesday] = entriesAfter(headOf(last(monday)), 1, MONDAY_MS + DAY_MS) as [Entry];
    const kept = readFileSync(join(folder, FIRST_FILE));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    const fault = { ok: false, fault: 'disk-fault', tail: headOf(last(monday)) };
    expect(await journal.append(tuesday)).toEqual(fault);
    expect(await journal.append(tuesday)).toEqual(fault);
    rmSync(folder);
    const { mkdirSync } = await import('node:fs');
    mkdirSync(folder);
    writeFileSync(join(folder, FIRST_FILE), kept);
    await appendAll(journal, [tuesday]);
  });

  test.each([
    ['ENOSPC', 'no-space'],
    ['EDQUOT', 'no-space'],
    ['EIO', 'disk-fault'],
  ])('%s is called %s', (code, fault) => {
    expect(faultOf(Object.assign(new Error(code), { code }))).toBe(fault);
  });
});

describe('after a power cut', () => {
  test('every cut of the last line leaves the entries before it, and a copy of the torn piece', async () => {
    const entries = firstEntries(4);
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
    const whole = Buffer.from(lines.join(''));
    const before = Buffer.byteLength(lines.slice(0, 3).join(''));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: before + 1, max: whole.length - 1 }), async (cut) => {
        const folder = tempFolder();
        writeFileSync(join(folder, FIRST_FILE), whole.subarray(0, cut));
        const { note, noted } = collectNotes();
        const journal = await openJournal(folder, () => undefined, note);
        expect(journal.tail()).toEqual(headOf(entries[2] as Entry));
        expect(noted).toEqual([{ what: 'journal-tail-trimmed', entries: 1 }]);
        const aside = readFileSync(join(folder, 'torn', `${FIRST_FILE}.${before}`));
        expect(aside).toEqual(whole.subarray(before, cut));
        await appendAll(journal, entries.slice(3));
        await journal.close();
        expect(readFileSync(join(folder, FIRST_FILE))).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  test('zeros that a file system left behind are cut off', async () => {
    const folder = tempFolder();
    const journal = await open(folder);
    const entries = firstEntries(2);
    await appendAll(journal, entries);
    await journal.close();
    appendFileSync(join(folder, FIRST_FILE), Buffer.alloc(700));
    const { note, noted } = collectNotes();
    const again = await open(folder, note);
    expect(noted).toEqual([{ what: 'journal-tail-trimmed', entries: 1 }]);
    expect(again.tail()).toEqual(headOf(last(entries)));
  });

  test('a newest file that is lost whole leads back to the one before', async () => {
    const folder = tempFolder();
    const journal = await open(folder);
    const monday = firstEntries(2);
    const tuesday = entriesAfter(headOf(last(monday)), 1, MONDAY_MS + DAY_MS);
    await appendAll(journal, [...monday, ...tuesday]);
    await journal.close();
    truncateSync(join(folder, '000000000003.2026-11-24.ndjson'), 20);
    const again = await open(folder);
    expect(again.tail()).toEqual(headOf(last(monday)));
    await appendAll(again, tuesday);
    expect(await (await open(folder)).read(1, 10)).toEqual([...monday, ...tuesday]);
  });

  test('a flaw in the middle cuts there and counts what is behind it', async () => {
    const folder = tempFolder();
    const lines = firstEntries(4).map((entry) => JSON.stringify(entry));
    lines[1] = lines[1]?.replace('heartbeat', 'heartbeet') ?? '';
    writeFileSync(join(folder, FIRST_FILE), `${lines.join('\n')}\n`);
    const { note, noted } = collectNotes();
    const journal = await open(folder, note);
    expect(journal.tail().seq).toBe(1);
    expect(noted).toEqual([{ what: 'journal-altered', entries: 3 }]);
  });
});
