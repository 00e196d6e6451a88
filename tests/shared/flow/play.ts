import type { Effect, Intent } from '../../../shared/flow/event.ts';
import type { View } from '../../../shared/flow/state.ts';
import { signIn, type Kiosk } from './harness.ts';
import type { Move } from './moves.ts';

interface Waiting {
  readonly tap: number;
  readonly seq: number;
  readonly isSealed: boolean;
}
type OnStep = (
  before: View,
  move: Move,
  written: ReadonlyMap<number, number>,
  effects: readonly Effect[],
) => void;

/** The shell around the machine: it numbers what it is asked to append and answers in order, some time. */
export function play(it: Kiosk, sequence: readonly Move[], onStep: OnStep): void {
  const waiting: Waiting[] = [];
  const written = new Map<number, number>();
  let seq = 0;
  for (const move of sequence) {
    const before = it.state().view;
    const effects = take(it, move, waiting);
    for (const effect of effects) {
      if (effect.type !== 'append' && effect.type !== 'append-feedback') continue;
      seq += 1;
      if (effect.tap === null) continue;
      waiting.push({ tap: effect.tap, seq, isSealed: effect.type === 'append-feedback' });
      written.set(effect.tap, seq);
    }
    onStep(before, move, written, effects);
  }
}

function write(it: Kiosk, keys: string): readonly Effect[] {
  return [
    ...it.take({ type: 'comment-asked' }),
    ...Array.from(keys).flatMap((key) => it.take({ type: 'key-typed', key })),
  ];
}

function read(it: Kiosk, isRated: boolean): readonly Effect[] {
  const { view, visits } = it.state();
  if (view.name !== 'reading-code') return [];
  const dossier = visits.toString(16).padStart(64, '0');
  return it.take({ type: 'dossier-read', ask: view.ask, dossier, isRated });
}

/** What nobody types by chance, and no input method changes. */
export const TYPED = 'kbkb';

const WAYS = {
  procedure: [{ type: 'look-up-asked', door: 'procedures' }],
  payment: [
    { type: 'look-up-asked', door: 'procedures' },
    { type: 'procedure-chosen', code: '2.000635' },
    { type: 'payment-asked' },
  ],
  feedback: [
    { type: 'look-up-asked', door: 'channels' },
    { type: 'feedback-asked', about: 'report' },
  ],
} as const satisfies Readonly<Record<string, readonly Intent[]>>;

/** Doors that stand beside a clerk lead to the choice among them first. */
function lookFor(it: Kiosk, what: keyof typeof WAYS): readonly Effect[] {
  const keys = what === 'payment' ? '2610' : TYPED;
  const asked = it.take({ type: 'look-up-asked', door: 'menu' });
  if (it.state().view.name !== 'looking-up') return asked;
  return [
    ...asked,
    ...WAYS[what].flatMap((intent) => it.take(intent)),
    ...Array.from(keys).flatMap((key) => it.take({ type: 'key-typed', key })),
  ];
}

function refuse(it: Kiosk, waiting: Waiting[]): readonly Effect[] {
  const place = waiting.findIndex(({ isSealed }) => isSealed);
  const [refused] = place < 0 ? [] : waiting.splice(place, 1);
  return refused ? it.take({ type: 'feedback-refused', tap: refused.tap }) : [];
}

function take(it: Kiosk, move: Move, waiting: Waiting[]): readonly Effect[] {
  if (move.type === 'wait') return it.wait(move.ms);
  if (move.type === 'sign-in') return signIn(it);
  if (move.type === 'write') return write(it, move.keys);
  if (move.type === 'read') return read(it, move.isRated);
  if (move.type === 'look-for') return lookFor(it, move.what);
  if (move.type === 'refuse') return refuse(it, waiting);
  if (move.type !== 'answer') return it.take(move);
  const next = waiting.shift();
  return next ? it.take({ type: 'stored', tap: next.tap, seq: next.seq }) : [];
}
