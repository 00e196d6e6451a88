import type { Effect, Intent, Report } from '../../../shared/flow/event.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/counter-settings.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { STARTING, type FlowState, type Setting } from '../../../shared/flow/state.ts';
import { step } from '../../../shared/flow/step.ts';

export const SETTING: Setting = {
  rules: RULES,
  offer: {
    scale: 'vn-5',
    levels: 5,
    counter: 'quay-3',
    clerks: ['lan', 'minh'],
    reasons: null,
    opening: DEFAULT_SETTINGS.opening,
    askProcedure: false,
    badges: [],
    unitCode: 'H55.12',
  },
  today: '2026-10-05',
};

/** An office that asks for reasons and a comment after the tap. */
export const ASKING: Setting = {
  ...SETTING,
  offer: SETTING.offer && { ...SETTING.offer, reasons: ['time', 'attitude', 'other'] },
};

/** An office where something has to open the faces, and which asks about the procedure too. */
export const BY_RECEIPT: Setting = {
  ...ASKING,
  offer: ASKING.offer && {
    ...ASKING.offer,
    askProcedure: true,
    opening: {
      ...DEFAULT_SETTINGS.opening,
      modes: ['receipt', 'keypad', 'queue', 'clerk-done'],
    },
  },
};

/** A kiosk with a clock that only its test moves. */
export interface Kiosk {
  readonly state: () => FlowState;
  readonly effects: readonly Effect[];
  readonly now: () => number;
  /** Takes the event and returns the effects of this one step. */
  readonly take: (event: Intent | Report) => readonly Effect[];
  readonly wait: (ms: number) => readonly Effect[];
}

export function kiosk(setting: Setting = SETTING, start: FlowState = STARTING): Kiosk {
  let state = start;
  let now = 1_000;
  const effects: Effect[] = [];
  function take(event: Intent | Report): readonly Effect[] {
    const result = step(state, { ...event, at: now }, setting);
    state = result.state;
    effects.push(...result.effects);
    return result.effects;
  }
  return {
    state: () => state,
    effects,
    now: () => now,
    take,
    wait(ms) {
      now += ms;
      return take({ type: 'time' });
    },
  };
}

export function booted(setting: Setting = SETTING): Kiosk {
  const it = kiosk(setting);
  it.take({ type: 'booted', enrolled: true });
  return it;
}

export function signedIn(setting: Setting = SETTING, closesInMs: number | null = null): Kiosk {
  const it = booted(setting);
  signIn(it, closesInMs);
  return it;
}

export function drafts(effects: readonly Effect[]) {
  return effects.flatMap((effect) => (effect.type === 'append' ? [effect.draft] : []));
}

/** What a clerk does to sign in; on a screen that offers no sign-in it changes nothing. */
export function signIn(it: Kiosk, closesInMs: number | null = null): readonly Effect[] {
  return [
    ...it.take({ type: 'sign-in-asked' }),
    ...it.take({ type: 'clerk-chosen', clerk: 'lan' }),
    ...it.take({ type: 'pin-entered', pin: '246810' }),
    ...it.take({ type: 'pin-accepted', clerk: 'lan', session: 's1', closesInMs }),
  ];
}
