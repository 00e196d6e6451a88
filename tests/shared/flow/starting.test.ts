import { describe, expect, test } from 'vitest';
import { RULES } from '../../../shared/flow/rules.ts';
import { drafts, kiosk, signedIn } from './harness.ts';

describe('starting', () => {
  test('a kiosk that was never enrolled asks for its code and says why it was refused', () => {
    const it = kiosk();
    it.take({ type: 'booted', enrolled: false });
    expect(it.take({ type: 'enrol-asked', code: 'ABCD-2345' })).toEqual([
      { type: 'enrol', code: 'ABCD-2345' },
    ]);
    expect(it.take({ type: 'enrol-asked', code: 'ABCD-2345' })).toEqual([]);
    const failure = {
      kind: 'problem',
      code: 'enrolment-code-refused',
      expected: null,
      retryAfterMs: null,
    } as const;
    it.take({ type: 'enrol-refused', failure });
    expect(it.state().view).toMatchObject({ name: 'enrolling', busy: false, failure });
    it.take({ type: 'enrol-asked', code: 'WXYZ-6789' });
    it.take({ type: 'enrolled' });
    expect(it.state().view.name).toBe('waiting');
  });

  test('an enrolment that nobody answers can be tried again', () => {
    const it = kiosk();
    it.take({ type: 'booted', enrolled: false });
    it.take({ type: 'enrol-asked', code: 'ABCD-2345' });
    it.wait(RULES.askTimeoutMs);
    expect(it.state().view).toMatchObject({
      name: 'enrolling',
      busy: false,
      failure: { kind: 'unreachable' },
    });
  });

  test('a kiosk that the centre no longer knows is enrolled again from the staff screen, and gives way if nobody types', () => {
    const it = signedIn();
    it.take({ type: 'enrol-again-asked' });
    expect(it.state().view.name).toBe('rating');
    it.take({ type: 'staff-asked' });
    expect(drafts(it.take({ type: 'enrol-again-asked' }))).toEqual([
      { kind: 'session.closed', body: { session: 's1', reason: 'signed-out' } },
    ]);
    expect(it.state().view).toEqual({ name: 'enrolling', again: true, busy: false, failure: null });
    it.wait(RULES.staffIdleMs);
    expect(it.state().view.name).toBe('waiting');
    it.take({ type: 'staff-asked' });
    it.take({ type: 'enrol-again-asked' });
    it.take({ type: 'went-back' });
    expect(it.state().view.name).toBe('waiting');
  });

  test('a kiosk whose start failed tries again until it works', () => {
    const it = kiosk();
    it.take({ type: 'service-lost', reason: 'start' });
    expect(it.wait(RULES.probeMs)).toEqual([{ type: 'probe' }]);
    expect(it.wait(RULES.probeMs)).toEqual([{ type: 'probe' }]);
    it.take({ type: 'booted', enrolled: true });
    expect(it.state().view.name).toBe('waiting');
  });
});
