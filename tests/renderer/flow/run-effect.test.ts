import { describe, expect, test } from 'vitest';
import type { PinVerdict } from '../../../shared/contract/ipc.ts';
import type { Report } from '../../../shared/flow/event.ts';
import type { Draft } from '../../../shared/log/entry.ts';
import { EMPTY_HEAD, seal } from '../../../shared/log/chain.ts';
import { MemoryHost } from '../memory-host.ts';
import { deskHandlers } from './desk-handlers.ts';
import { runEffect, type EffectHandlers } from '../../../renderer/flow/run-effect.ts';

const STAMP = { device: 'kiosk-1', at: 1, mono: 1, boot: '0123456789abcdef' };
const DRAFT = { kind: 'heartbeat', body: { unsynced: 0, clerk: null } } as const;

function handlers(change: Partial<EffectHandlers> = {}): EffectHandlers {
  return {
    append: async (draft) => seal({ ...EMPTY_HEAD, seq: 41 }, draft, STAMP),
    sealFeedback: async () => ({ ok: true, sealed: 'c2VhbGVk' }),
    readDossier: async () => null,
    enrol: async (code): Promise<Report> =>
      code === 'GOOD'
        ? { type: 'enrolled' }
        : { type: 'enrol-refused', failure: { kind: 'unreachable' } },
    checkPin: async () => ({ ok: true }),
    probe: async (): Promise<Report> => ({ type: 'service-restored' }),
    closesInMs: () => 5_000,
    newSession: () => 'session-7',
    desk: deskHandlers(),
    clerkSide: new MemoryHost(),
    ...change,
  };
}

describe('runEffect', () => {
  test('a tap is told where it stands in the log once it is durable', async () => {
    expect(await runEffect({ type: 'append', draft: DRAFT, tap: 3 }, handlers())).toEqual({
      type: 'stored',
      tap: 3,
      seq: 42,
    });
  });

  test('an entry that nobody waits for reports nothing', async () => {
    expect(await runEffect({ type: 'append', draft: DRAFT, tap: null }, handlers())).toBeNull();
  });

  test('words to the office are sealed before they are written', async () => {
    const appended: Draft[] = [];
    const feedback = { about: 'report', text: 'Chờ lâu', contact: '' } as const;
    const report = await runEffect(
      { type: 'append-feedback', feedback, tap: 4 },
      handlers({
        append: async (draft) => {
          appended.push(draft);
          return seal({ ...EMPTY_HEAD, seq: 41 }, draft, STAMP);
        },
      }),
    );
    expect(report).toEqual({ type: 'stored', tap: 4, seq: 42 });
    expect(appended).toEqual([{ kind: 'feedback.given', body: { sealed: 'c2VhbGVk' } }]);
  });

  test('what could not be sealed is not written and said to be so', async () => {
    const feedback = { about: 'report', text: 'Chờ lâu', contact: '' } as const;
    const report = await runEffect(
      { type: 'append-feedback', feedback, tap: 4 },
      handlers({
        sealFeedback: async () => ({ ok: false }),
        append: async () => Promise.reject(new Error('asked to write')),
      }),
    );
    expect(report).toEqual({ type: 'feedback-refused', tap: 4 });
  });

  test('a right PIN opens a session that ends when the office closes', async () => {
    const effect = { type: 'check-pin', clerk: 'c1', pin: '123456' } as const;
    expect(await runEffect(effect, handlers())).toEqual({
      type: 'pin-accepted',
      clerk: 'c1',
      session: 'session-7',
      closesInMs: 5_000,
    });
  });

  test.each<Exclude<PinVerdict, { readonly ok: true }>>([
    { ok: false, reason: 'wrong', triesLeft: 2 },
    { ok: false, reason: 'waiting', waitMs: 15_000 },
    { ok: false, reason: 'locked' },
    { ok: false, reason: 'unknown-clerk' },
  ])('a refused PIN comes back with its reason: $reason', async (verdict) => {
    const effect = { type: 'check-pin', clerk: 'c1', pin: '123456' } as const;
    const report = await runEffect(effect, handlers({ checkPin: async () => verdict }));
    const { ok: _, ...refusal } = verdict;
    expect(report).toEqual({ type: 'pin-refused', clerk: 'c1', refusal });
  });

  test('enrolment and probe report what came of them', async () => {
    expect(await runEffect({ type: 'enrol', code: 'GOOD' }, handlers())).toEqual({
      type: 'enrolled',
    });
    expect(await runEffect({ type: 'enrol', code: 'BAD' }, handlers())).toMatchObject({
      type: 'enrol-refused',
    });
    expect(await runEffect({ type: 'probe' }, handlers())).toEqual({ type: 'service-restored' });
  });
});
