import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EMPTY_HEAD,
  entryHash,
  headOf,
  holdsAnchor,
  seal,
  verifyChain,
} from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { chainOf, DEVICE, logs } from './arbitraries.ts';

function lastHead(entries: readonly Entry[]) {
  const last = entries.at(-1);
  return last ? headOf(last) : EMPTY_HEAD;
}

/** Whether the log is accepted as whole: the chain holds and the head that was anchored elsewhere is in it. */
function accepted(entries: readonly Entry[], anchor = EMPTY_HEAD): boolean {
  return verifyChain(EMPTY_HEAD, DEVICE, entries).ok && holdsAnchor(entries, anchor);
}

describe('a sound log', () => {
  test('is accepted up to its head', () => {
    fc.assert(
      fc.property(logs(0), (log) => {
        expect(verifyChain(EMPTY_HEAD, DEVICE, log)).toEqual({ ok: true, head: lastHead(log) });
        expect(accepted(log, lastHead(log))).toBe(true);
      }),
    );
  });

  test('survives JSON, so that a stored line verifies like the entry it was', () => {
    fc.assert(
      fc.property(logs(1), (log) => {
        const lines: Entry[] = log.map((entry) => JSON.parse(JSON.stringify(entry)) as Entry);
        expect(verifyChain(EMPTY_HEAD, DEVICE, lines).ok).toBe(true);
      }),
    );
  });

  test('grows past the anchor without breaking it', () => {
    fc.assert(
      fc.property(logs(2), fc.nat(), (log, at) => {
        const anchored = log[at % log.length];
        expect(anchored && accepted(log, headOf(anchored))).toBe(true);
      }),
    );
  });
});

describe('a tampered log', () => {
  const field = fc.constantFrom(
    'at',
    'mono',
    'boot',
    'kind',
    'body',
    'prev',
    'hash',
    'device',
    'seq',
  );
  const lies: Record<string, unknown> = {
    at: 1,
    mono: 99_999,
    boot: 'ffffffffffffffff',
    kind: 'forged',
    body: { forged: true },
    prev: 'f'.repeat(64),
    hash: 'e'.repeat(64),
    device: 'kiosk-2',
    seq: 10_000,
  };

  test('is refused after any edit of any field', () => {
    fc.assert(
      fc.property(logs(1), fc.nat(), field, (log, at, name) => {
        const index = at % log.length;
        const forged = log.map((entry, i) =>
          i === index ? { ...entry, [name]: lies[name] } : entry,
        );
        expect(verifyChain(EMPTY_HEAD, DEVICE, forged).ok).toBe(false);
      }),
    );
  });

  test('is refused after an edit with its hash recomputed, unless the rest is rewritten too; then the anchor refuses it', () => {
    fc.assert(
      fc.property(logs(2), fc.nat(), (log, at) => {
        const index = at % log.length;
        const patched = log.map((entry, i) => {
          if (i !== index) return entry;
          const open = { ...entry, body: { forged: true } };
          return { ...open, hash: entryHash(open) };
        });
        expect(accepted(patched, lastHead(log))).toBe(false);
        let head = EMPTY_HEAD;
        const rewritten = log.map((entry, i) => {
          const open = {
            ...entry,
            prev: head.hash,
            body: i === index ? { forged: true } : entry.body,
          };
          const closed = { ...open, hash: entryHash(open) };
          head = headOf(closed);
          return closed;
        });
        expect(verifyChain(EMPTY_HEAD, DEVICE, rewritten).ok).toBe(true);
        expect(accepted(rewritten, lastHead(log))).toBe(false);
      }),
    );
  });

  test('is refused after a deletion anywhere before the end', () => {
    fc.assert(
      fc.property(logs(2), fc.nat(), (log, at) => {
        const index = at % (log.length - 1);
        expect(verifyChain(EMPTY_HEAD, DEVICE, log.toSpliced(index, 1)).ok).toBe(false);
      }),
    );
  });

  test('is refused after a truncation, by the anchored head: the chain alone does not see it', () => {
    fc.assert(
      fc.property(logs(1), fc.nat(), (log, cut) => {
        const shorter = log.slice(0, cut % log.length);
        expect(verifyChain(EMPTY_HEAD, DEVICE, shorter).ok).toBe(true);
        expect(accepted(shorter, lastHead(log))).toBe(false);
      }),
    );
  });

  test('is refused after an insertion', () => {
    fc.assert(
      fc.property(logs(1), fc.nat(), (log, at) => {
        const index = at % log.length;
        const before = index === 0 ? EMPTY_HEAD : lastHead(log.slice(0, index));
        const extra = seal(
          before,
          { kind: 'heartbeat', body: { unsynced: 0, clerk: 'forged' } },
          { device: DEVICE, at: 7, mono: 7, boot: '0000000000000007' },
        );
        expect(verifyChain(EMPTY_HEAD, DEVICE, log.toSpliced(index, 0, extra)).ok).toBe(false);
      }),
    );
  });

  test('is refused after a reorder', () => {
    fc.assert(
      fc.property(logs(2), fc.nat(), fc.nat(), (log, a, b) => {
        const [i, j] = [a % log.length, b % log.length];
        fc.pre(i !== j);
        const swapped = [...log];
        [swapped[i], swapped[j]] = [log[j]!, log[i]!];
        expect(verifyChain(EMPTY_HEAD, DEVICE, swapped).ok).toBe(false);
      }),
    );
  });

  test('is refused when it is another device’s', () => {
    const log = chainOf([{ kind: 'device.stopped', body: { reason: 'quit' } }], 'kiosk-9');
    expect(verifyChain(EMPTY_HEAD, DEVICE, log)).toMatchObject({
      ok: false,
      fault: 'wrong-device',
      seq: 1,
    });
  });

  test('is named by its first fault and the last good head', () => {
    const log = chainOf(
      [1, 2, 3].map(() => ({ kind: 'device.stopped', body: { reason: 'quit' } }) as const),
    );
    expect(verifyChain(EMPTY_HEAD, DEVICE, [log[0]!, log[2]!])).toEqual({
      ok: false,
      fault: 'sequence-broken',
      seq: 3,
      head: headOf(log[0]!),
    });
    expect(
      verifyChain(EMPTY_HEAD, DEVICE, [log[0]!, { ...log[1]!, prev: 'a'.repeat(64) }]),
    ).toMatchObject({ fault: 'link-broken', seq: 2 });
    expect(verifyChain(EMPTY_HEAD, DEVICE, [{ ...log[0]!, at: 0 }])).toMatchObject({
      fault: 'hash-wrong',
      seq: 1,
    });
  });
});
