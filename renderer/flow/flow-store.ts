import { deadlineOf } from '../../shared/flow/deadline.ts';
import type { Effect, Intent, Report } from '../../shared/flow/event.ts';
import type { Rules } from '../../shared/flow/rules.ts';
import { STARTING, type FlowState, type Offer } from '../../shared/flow/state.ts';
import { step } from '../../shared/flow/step.ts';
import type { After } from '../../shared/domain/clock.ts';

export interface FlowStoreParts {
  readonly rules: Rules;
  /** What the config offers at this moment. */
  readonly offer: () => Offer | null;
  /** Local day of the office, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly mono: () => number;
  readonly after: After;
  /** Starts what the flow asks for; its result comes back as a report. */
  readonly run: (effect: Effect) => void;
}

/** The flow's state outside React, with its one timer. */
export interface FlowStore {
  readonly snapshot: () => FlowState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (event: Intent | Report) => void;
}

/** Longer delays overflow a browser's timer, which then fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export function makeFlowStore(parts: FlowStoreParts): FlowStore {
  const { rules, offer, today, mono, after, run } = parts;
  const listeners = new Set<() => void>();
  let state = STARTING;
  let disarm = (): void => {};

  function arm(): void {
    disarm();
    const deadline = deadlineOf(state, rules);
    if (deadline === null) return;
    const ms = Math.min(LONGEST_TIMER_MS, Math.max(0, Math.ceil(deadline - mono())));
    disarm = after(ms, () => dispatch({ type: 'time' }));
  }

  function dispatch(event: Intent | Report): void {
    const next = step(state, { ...event, at: mono() }, { rules, offer: offer(), today: today() });
    const changed = next.state !== state;
    ({ state } = next);
    arm();
    // The picture first: a pressed face is shown before its entry is written.
    if (changed) for (const listener of listeners) listener();
    for (const effect of next.effects) run(effect);
  }

  return {
    snapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispatch,
  };
}
