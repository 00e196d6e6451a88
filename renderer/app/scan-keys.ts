import type { After } from '../../shared/domain/clock.ts';
import { endsScan, type KeyPress } from '../../shared/domain/key-press.ts';
import {
  NO_KEYS,
  passTime,
  SCAN_RULES,
  scanDeadline,
  takeKey,
  type ScanStep,
} from '../../shared/domain/scan.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { View } from '../../shared/flow/state.ts';

export interface ScanKeysParts {
  readonly page: Pick<EventTarget, 'addEventListener'>;
  readonly after: After;
  /** ms on the clock that events are stamped by. */
  readonly ticks: () => number;
  readonly view: () => View;
  readonly act: (intent: Intent) => void;
}

/** A page that was busy hears keys late; they are stamped with the time at which they were pressed. */
const BUSY_MS = 100;

/** Receipts where a citizen is served or pays, badges where a clerk could choose a name. */
const HEARING: readonly View['name'][] = [
  'waiting',
  'choosing-clerk',
  'on-break',
  'inviting',
  'typing-code',
  'reading-code',
  'rating',
  'thanks',
];

function hears(view: View): boolean {
  return HEARING.includes(view.name) || isPaying(view);
}

function isPaying(view: View): boolean {
  return view.name === 'looking-up' && view.page.name === 'payment';
}

/**
 * Hears the scanner of receipts and badges, which is a keyboard to the computer, before any button does: the Enter at the end of a
 * code must press nothing. Where a code can be typed, keys of a hand go there.
 */
export function hearScanner({ page, after, ticks, view, act }: ScanKeysParts): void {
  let state = NO_KEYS;
  let disarm = (): void => {};

  function settle(step: ScanStep): void {
    ({ state } = step);
    disarm();
    const due = scanDeadline(state, SCAN_RULES);
    if (due !== null) disarm = after(Math.max(0, due - ticks()) + BUSY_MS, pass);
    for (const outcome of step.outcomes) {
      if (outcome.kind === 'scan') act({ type: 'code-scanned', text: outcome.text });
      else outcome.keys.forEach(type);
    }
  }

  function pass(): void {
    settle(passTime(state, ticks(), SCAN_RULES));
  }

  function type(press: KeyPress): void {
    const shown = view();
    if (shown.name !== 'typing-code' && !isPaying(shown)) return;
    if (press.key === 'Backspace') act({ type: 'key-erased' });
    else if (endsScan(press)) act({ type: 'code-entered' });
    else act({ type: 'key-typed', key: press.key });
  }

  function hear(event: KeyboardEvent): void {
    const { code, key, shiftKey: shift, repeat } = event;
    if (!hears(view()) || event.ctrlKey || event.altKey || event.metaKey) return;
    const press = { code, key, shift, repeat, at: event.timeStamp };
    // Alone it is how somebody without a finger on the screen moves on and presses.
    if (endsScan(press) && state.held.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    settle(takeKey(state, press, SCAN_RULES));
  }

  page.addEventListener(
    'keydown',
    (event) => {
      if (event instanceof KeyboardEvent) hear(event);
    },
    { capture: true },
  );
}
