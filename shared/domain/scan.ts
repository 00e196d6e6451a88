import { endsScan, usCharacter, type KeyPress } from './key-press.ts';

/**
 * Tells a keyboard-wedge scanner from a hand: a scanner sends its keys faster than any typist, and many of them.
 * A key with Ctrl, Alt or Meta is no text and stays with the caller. Keys are held back until it is clear which it was, at most `gapMs` after the last one.
 */
export interface ScanState {
  readonly held: readonly KeyPress[];
}

export interface ScanRules {
  /** Longest pause between two keys of a scan. Slow scanners stay below 35 ms; a hand's burst of eight keys does not. */
  readonly gapMs: number;
  readonly minCharacters: number;
  readonly maxCharacters: number;
}

export const SCAN_RULES: ScanRules = { gapMs: 50, minCharacters: 8, maxCharacters: 2000 };
export const NO_KEYS: ScanState = { held: [] };

/** What has become clear: a scan, or keys of a hand that the screen may now have (in order). */
export type ScanOutcome =
  | { readonly kind: 'scan'; readonly text: string }
  | { readonly kind: 'typed'; readonly keys: readonly KeyPress[] };

export interface ScanStep {
  readonly state: ScanState;
  readonly outcomes: readonly ScanOutcome[];
}

/** One key went down. */
export function takeKey(state: ScanState, press: KeyPress, rules: ScanRules): ScanStep {
  if (/^(?:Shift|Control|Alt|Meta|CapsLock)/.test(press.key)) return { state, outcomes: [] };
  const last = state.held.at(-1);
  const late = last !== undefined && press.at - last.at > rules.gapMs;
  const earlier = late ? settle(state.held, rules) : [];
  const before = late ? [] : state.held;
  if (endsScan(press))
    return { state: NO_KEYS, outcomes: [...earlier, ...end(before, press, rules)] };
  const held = [...before, press];
  if (usCharacter(press) === null || press.repeat || held.length > rules.maxCharacters)
    return { state: NO_KEYS, outcomes: [...earlier, { kind: 'typed', keys: held }] };
  return { state: { held }, outcomes: earlier };
}

/** Time passed. Due at `scanDeadline`; earlier calls change nothing. */
export function passTime(state: ScanState, at: number, rules: ScanRules): ScanStep {
  const due = scanDeadline(state, rules);
  if (due === null || at < due) return { state, outcomes: [] };
  return { state: NO_KEYS, outcomes: settle(state.held, rules) };
}

/** When the held keys are settled without another one, or `null` when none are held. */
export function scanDeadline({ held }: ScanState, rules: ScanRules): number | null {
  const last = held.at(-1);
  return last === undefined ? null : last.at + rules.gapMs + 1;
}

function end(
  held: readonly KeyPress[],
  suffix: KeyPress,
  rules: ScanRules,
): readonly ScanOutcome[] {
  if (held.length >= rules.minCharacters) return settle(held, rules);
  return [{ kind: 'typed', keys: [...held, suffix] }];
}

function settle(held: readonly KeyPress[], rules: ScanRules): readonly ScanOutcome[] {
  if (held.length === 0) return [];
  if (held.length < rules.minCharacters) return [{ kind: 'typed', keys: held }];
  return [{ kind: 'scan', text: held.map(usCharacter).join('') }];
}
