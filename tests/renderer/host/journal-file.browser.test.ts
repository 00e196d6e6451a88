import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_HEAD, headOf } from '../../../shared/log/chain.ts';
import { openJournalFile } from '../../../renderer/host/opfs/journal-file.ts';
import { scanJournal } from '../../../renderer/host/opfs/scan-journal.ts';
import { logs } from '../../shared/log/arbitraries.ts';
import { ForgetfulFile } from './forgetful-file.ts';

const NOWHERE = (): void => {};

describe('journal file', () => {
  test('what it acknowledged is there after a power cut', () => {
    fc.assert(
      fc.property(logs(1), fc.nat(), (log, pick) => {
        const file = new ForgetfulFile();
        const journal = openJournalFile(file, NOWHERE, NOWHERE);
        const written = log.slice(0, (pick % log.length) + 1);
        for (const entry of written) expect(journal.append([entry]).ok).toBe(true);
        file.powerCut();
        const again = openJournalFile(file, NOWHERE, NOWHERE);
        expect(again.lostLines).toBe(0);
        expect(again.read(1, log.length)).toEqual(written);
      }),
    );
  });

  test('cut at any byte, it holds the longest whole beginning and takes the rest again', () => {
    fc.assert(
      fc.property(logs(1), fc.nat(), (log, pick) => {
        const text = log.map((entry) => `${JSON.stringify(entry)}\n`).join('');
        const bytes = new TextEncoder().encode(text);
        const file = new ForgetfulFile();
        file.write(bytes.slice(0, pick % (bytes.length + 1)), { at: 0 });
        const journal = openJournalFile(file, NOWHERE, NOWHERE);
        const whole = journal.tail().seq;
        expect(journal.read(1, log.length)).toEqual(log.slice(0, whole));
        for (const entry of log.slice(whole)) expect(journal.append([entry]).ok).toBe(true);
        expect(scanJournal(bytes).head).toEqual(journal.tail());
      }),
    );
  });

  test('one that somebody edited is told apart from one that is torn', () => {
    fc.assert(
      fc.property(logs(2), fc.nat(), (log, pick) => {
        const at = pick % (log.length - 1);
        const edited = log.with(at, { ...log[at]!, mono: log[at]!.mono + 1 });
        const file = new ForgetfulFile();
        const text = edited.map((entry) => `${JSON.stringify(entry)}\n`).join('');
        const bytes = new TextEncoder().encode(text);
        file.write(bytes, { at: 0 });
        const cut: Uint8Array[] = [];
        const journal = openJournalFile(file, (piece) => cut.push(piece), NOWHERE);
        expect(journal.flaw).toBe('altered');
        expect(journal.lostLines).toBe(log.length - at);
        expect(journal.tail().seq).toBe(at);
        expect(cut).toHaveLength(1);
        for (const entry of log.slice(at)) expect(journal.append([entry]).ok).toBe(true);
        expect(openJournalFile(file, NOWHERE, NOWHERE).flaw).toBeNull();
      }),
    );
  });

  test('with zeros anywhere in it, it is torn and nobody edited it', () => {
    fc.assert(
      fc.property(logs(2), fc.nat(), fc.integer({ min: 1, max: 5_000 }), (log, pick, length) => {
        const text = log.map((entry) => `${JSON.stringify(entry)}\n`).join('');
        const bytes = new TextEncoder().encode(text);
        const from = pick % bytes.length;
        const file = new ForgetfulFile();
        file.write(bytes.fill(0, from, from + length), { at: 0 });
        expect(openJournalFile(file, NOWHERE, NOWHERE).flaw).toBe('torn');
      }),
    );
  });

  test('a run of entries takes one flush, and a power cut before it leaves none of them', () => {
    fc.assert(
      fc.property(logs(2), fc.nat(), (log, pick) => {
        const file = new ForgetfulFile();
        const journal = openJournalFile(file, NOWHERE, NOWHERE);
        const first = log.slice(0, 1 + (pick % (log.length - 1)));
        let flushes = 0;
        file.powered = () => {
          flushes += 1;
          return flushes === 1;
        };
        expect(journal.append(first)).toEqual({ ok: true, tail: headOf(first.at(-1)!) });
        expect(flushes).toBe(1);
        expect(journal.append(log.slice(first.length))).toMatchObject({ ok: true });
        expect(flushes).toBe(2);
        expect(journal.read(1, log.length)).toEqual(log);
        file.powerCut();
        expect(openJournalFile(file, NOWHERE, NOWHERE).read(1, log.length)).toEqual(first);
      }),
    );
  });

  test('a run that the disk takes half of: refused, whole entries stay, and the same run is taken when there is room', () => {
    fc.assert(
      fc.property(logs(2), fc.nat(), (log, pick) => {
        const bytes = log.map((entry) => `${JSON.stringify(entry)}\n`).join('');
        const size = new TextEncoder().encode(bytes).length;
        const file = new ForgetfulFile();
        file.space = pick % size;
        const journal = openJournalFile(file, NOWHERE, NOWHERE);
        expect(journal.append(log)).toEqual({ ok: false, fault: 'no-space', tail: EMPTY_HEAD });
        const kept = openJournalFile(file, NOWHERE, NOWHERE);
        expect(kept.flaw).not.toBe('altered');
        expect(kept.read(1, log.length)).toEqual(log.slice(0, kept.tail().seq));
        file.space = Number.POSITIVE_INFINITY;
        expect(journal.append(log)).toEqual({ ok: true, tail: headOf(log.at(-1)!) });
        expect(journal.read(1, log.length)).toEqual(log);
      }),
    );
  });

  test('a run with one entry that does not follow is refused whole', () => {
    fc.assert(
      fc.property(logs(3), (log) => {
        const file = new ForgetfulFile();
        const journal = openJournalFile(file, NOWHERE, NOWHERE);
        expect(journal.append(log.toSpliced(1, 1))).toMatchObject({ fault: 'not-next' });
        expect(file.getSize()).toBe(0);
      }),
    );
  });

  test('a full disk refuses the line, keeps the lines before, and goes on when there is space', () => {
    fc.assert(
      fc.property(logs(2), fc.nat(200), (log, missing) => {
        const file = new ForgetfulFile();
        const journal = openJournalFile(file, NOWHERE, NOWHERE);
        journal.append([log[0]!]);
        const size = JSON.stringify(log[1]).length;
        file.space = file.getSize() + Math.max(0, size - missing);
        expect(journal.append([log[1]!])).toEqual({
          ok: false,
          fault: 'no-space',
          tail: headOf(log[0]!),
        });
        file.space = Number.POSITIVE_INFINITY;
        for (const entry of log.slice(1)) expect(journal.append([entry]).ok).toBe(true);
        expect(journal.read(1, log.length)).toEqual(log);
      }),
    );
  });

  test('a flush that failed acknowledges nothing, and the second try flushes before it does', () => {
    fc.assert(
      fc.property(logs(1), (log) => {
        const file = new ForgetfulFile();
        const journal = openJournalFile(file, NOWHERE, NOWHERE);
        file.brokenFlush = true;
        expect(journal.append([log[0]!])).toEqual({
          ok: false,
          fault: 'disk-fault',
          tail: EMPTY_HEAD,
        });
        expect(journal.append([log[0]!])).toMatchObject({ ok: false, fault: 'disk-fault' });
        file.brokenFlush = false;
        expect(journal.append([log[0]!])).toEqual({ ok: true, tail: headOf(log[0]!) });
        file.powerCut();
        expect(openJournalFile(file, NOWHERE, NOWHERE).tail()).toEqual(headOf(log[0]!));
      }),
    );
  });

  test('set aside, everything is kept, and the empty one begins wherever the next entry does', () => {
    fc.assert(
      fc.property(logs(2), fc.nat(), (log, pick) => {
        const aside: Uint8Array[] = [];
        const file = new ForgetfulFile();
        const journal = openJournalFile(file, NOWHERE, (bytes) => aside.push(bytes));
        const cut = (pick % (log.length - 1)) + 1;
        for (const entry of log.slice(0, cut)) journal.append([entry]);
        expect(journal.setAside()).toEqual({ ok: true, tail: EMPTY_HEAD });
        file.powerCut();
        expect(aside.map((bytes) => scanJournal(bytes).head)).toEqual([headOf(log[cut - 1]!)]);
        for (const entry of log.slice(cut)) expect(journal.append([entry]).ok).toBe(true);
        expect(openJournalFile(file, NOWHERE, NOWHERE).read(1, log.length)).toEqual(log.slice(cut));
      }),
    );
  });
});
