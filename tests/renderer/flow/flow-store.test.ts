import { DEFAULT_SETTINGS } from '../../../shared/contract/counter-settings.ts';
import { describe, expect, test } from 'vitest';
import type { Effect } from '../../../shared/flow/event.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import type { Offer } from '../../../shared/flow/state.ts';
import { makeFlowStore, type FlowStore } from '../../../renderer/flow/flow-store.ts';
import { VirtualTime } from '../virtual-time.ts';

const OFFER: Offer = {
  scale: 'vn-5',
  levels: 5,
  counter: 'c3',
  clerks: ['clerk-1'],
  reasons: null,
  opening: DEFAULT_SETTINGS.opening,
  askProcedure: false,
  badges: [],
  unitCode: 'H55.1',
};

interface Bench {
  readonly time: VirtualTime;
  readonly flow: FlowStore;
  readonly effects: Effect[];
}

function bench(): Bench {
  const time = new VirtualTime();
  const effects: Effect[] = [];
  const flow = makeFlowStore({
    rules: RULES,
    offer: () => OFFER,
    today: () => '2026-07-14',
    mono: time.mono,
    after: time.after,
    run: (effect) => effects.push(effect),
  });
  return { time, flow, effects };
}

function signIn({ flow }: Bench): void {
  flow.dispatch({ type: 'booted', enrolled: true });
  flow.dispatch({ type: 'sign-in-asked' });
  flow.dispatch({ type: 'clerk-chosen', clerk: 'clerk-1' });
  flow.dispatch({ type: 'pin-entered', pin: '123456' });
  flow.dispatch({ type: 'pin-accepted', clerk: 'clerk-1', session: 's1', closesInMs: null });
}

describe('flow store', () => {
  test('shows the pressed face before its entry is asked for', () => {
    const it = bench();
    signIn(it);
    const order: string[] = [];
    it.effects.length = 0;
    it.flow.subscribe(() => order.push(`${it.flow.snapshot().view.name}, ${it.effects.length}`));
    it.flow.dispatch({ type: 'level-tapped', level: 4 });
    expect(order).toEqual(['saving, 0']);
    expect(it.effects).toMatchObject([{ type: 'append', draft: { kind: 'rating.given' } }]);
  });

  test('has one timer, for the deadline of the state that is shown', async () => {
    const it = bench();
    expect(it.time.armed).toBe(0);
    signIn(it);
    it.flow.dispatch({ type: 'level-tapped', level: 4 });
    it.flow.dispatch({ type: 'stored', tap: 1, seq: 9 });
    expect(it.flow.snapshot().view.name).toBe('thanks');
    expect(it.time.armed).toBe(1);
    await it.time.pass(RULES.thanksMs - 1);
    expect(it.flow.snapshot().view.name).toBe('thanks');
    await it.time.pass(1);
    expect(it.flow.snapshot().view.name).toBe('rating');
    expect(it.time.armed).toBe(1);
  });

  test('an out-of-service kiosk probes again and again', async () => {
    const it = bench();
    it.flow.dispatch({ type: 'service-lost', reason: 'storage' });
    await it.time.pass(3 * RULES.probeMs);
    expect(it.effects).toEqual([{ type: 'probe' }, { type: 'probe' }, { type: 'probe' }]);
  });

  test('a listener that has gone hears nothing, and what changes nothing is not told', () => {
    const it = bench();
    let heard = 0;
    const end = it.flow.subscribe(() => {
      heard += 1;
    });
    it.flow.dispatch({ type: 'stored', tap: 99, seq: 1 });
    expect(heard).toBe(0);
    it.flow.dispatch({ type: 'booted', enrolled: true });
    expect(heard).toBe(1);
    end();
    it.flow.dispatch({ type: 'sign-in-asked' });
    expect(heard).toBe(1);
  });
});
