import fc from 'fast-check';
import type { Effect, Intent, Report } from '../../../shared/flow/event.ts';
import type { View } from '../../../shared/flow/state.ts';
import { signIn, type Kiosk } from './harness.ts';

/** What may happen to a kiosk, in any order; `answer` is the oldest write that becomes durable. */
export type Move =
  | Intent
  | Report
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'answer' }
  /** What the last code that was asked about turned out to be. */
  | { readonly type: 'read'; readonly isRated: boolean }
  | { readonly type: 'write'; readonly keys: string }
  | { readonly type: 'sign-in' };

const failure = { kind: 'unreachable' } as const;
const level = fc.integer({ min: 0, max: 6 });
const clerk = fc.constantFrom('lan', 'minh', 'nobody');
/** What clerks and supervisors do and are answered; none of it may ever make a rating. */
export const clerkMoves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Move>({ type: 'sign-in' }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Move>({ type: 'staff-asked' }, { type: 'sign-in-asked' }),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Move>(
      { type: 'break-asked' },
      { type: 'resume-asked' },
      { type: 'hand-over-asked' },
      { type: 'unlock-asked' },
      { type: 'pin-change-asked' },
      { type: 'own-figures-asked' },
      { type: 'service-done' },
      { type: 'sign-out-asked' },
      { type: 'went-back' },
      { type: 'desk-asked' },
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Move>(
      { type: 'clerk-chosen', clerk: 'lan' },
      { type: 'clerk-chosen', clerk: 'minh' },
      { type: 'pin-entered', pin: '246810' },
      { type: 'pin-accepted', clerk: 'lan', session: 's4', closesInMs: null },
      { type: 'pin-accepted', clerk: 'minh', session: 's5', closesInMs: null },
      { type: 'pin-refused', clerk: 'lan', refusal: { reason: 'locked' } },
      { type: 'supervisor-chosen', staff: 'huong' },
      { type: 'unlock-pin-entered', pin: '135790' },
      { type: 'unlock-ended', clerk: 'lan', staff: 'huong', refusal: null },
      { type: 'pin-change-entered', old: '246810', next: '946271' },
      { type: 'pin-change-ended', clerk: 'lan', verdict: { ok: true } },
      { type: 'own-figures-pin-entered', pin: '246810' },
    ),
  },
  fc.constantFrom<Move>(
    { type: 'signed-in-elsewhere', clerk: 'lan' },
    { type: 'signed-in-elsewhere', clerk: 'minh' },
    { type: 'wait', ms: 30_000 },
    { type: 'wait', ms: 7_200_000 },
  ),
);

const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 9, arbitrary: clerkMoves },
  { weight: 5, arbitrary: fc.constant<Move>({ type: 'sign-in' }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Move>(
      { type: 'service-lost', reason: 'storage' },
      { type: 'service-restored' },
    ),
  },
  { weight: 6, arbitrary: level.map((n): Move => ({ type: 'level-tapped', level: n })) },
  { weight: 7, arbitrary: fc.constant<Move>({ type: 'answer' }) },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom('users', 'ddi', 'chowf laau')
      .map((keys): Move => ({ type: 'write', keys })),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(100, 3_000, 5_000, 6_000, 8_000, 30_000, 45_000, 7_200_000)
      .map((ms): Move => ({ type: 'wait', ms })),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Move>(
      { type: 'undo-tapped' },
      { type: 'sign-in-asked' },
      { type: 'staff-asked' },
      { type: 'touched' },
    ),
  },
  { weight: 3, arbitrary: clerk.map((id): Move => ({ type: 'clerk-chosen', clerk: id })) },
  { weight: 3, arbitrary: fc.constant<Move>({ type: 'pin-entered', pin: '246810' }) },
  fc.record({
    type: fc.constant('pin-accepted' as const),
    clerk,
    session: fc.constantFrom('s1', 's2', 's3'),
    closesInMs: fc.constantFrom(null, 5_000, 3_600_000),
  }),
  clerk.map((id): Move => ({
    type: 'pin-refused',
    clerk: id,
    refusal: { reason: 'wrong', triesLeft: 3 },
  })),
  fc.constantFrom<Move>(
    { type: 'booted', enrolled: true },
    { type: 'booted', enrolled: false },
    { type: 'enrolled' },
    { type: 'enrol-again-asked' },
    { type: 'enrol-asked', code: 'ABCD-2345' },
    { type: 'enrol-refused', failure },
  ),
  fc.constantFrom<Move>(
    { type: 'went-back' },
    { type: 'sign-out-asked' },
    { type: 'locale-chosen', locale: 'en' },
    { type: 'service-restored' },
  ),
  fc.constantFrom<Move>(
    { type: 'service-lost', reason: 'storage' },
    { type: 'service-lost', reason: 'no-space' },
    { type: 'service-lost', reason: 'start' },
  ),
  {
    weight: 10,
    arbitrary: fc.constantFrom<Move>(
      { type: 'reason-toggled', reason: 'time' },
      { type: 'reason-toggled', reason: 'other' },
      { type: 'reason-toggled', reason: 'weather' },
      { type: 'comment-asked' },
      { type: 'explained' },
      { type: 'comment-skipped' },
    ),
  },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom('a', 'a', 's', 'Đ', ' ', '\n', 'ngoài')
      .map((key): Move => ({ type: 'key-typed', key })),
  },
  fc.constantFrom<Move>(
    { type: 'key-erased' },
    { type: 'cursor-moved', to: 1 },
    { type: 'input-method-chosen', method: 'off' },
    { type: 'interrupted' },
  ),
  {
    weight: 9,
    arbitrary: fc.constantFrom<Move>(
      { type: 'code-scanned', text: 'H55.12-261004-0007' },
      { type: 'code-scanned', text: 'https://x.vn/tra-cuu.aspx?mahs=H55.12-261004-0008' },
      { type: 'code-scanned', text: 'H99.12-261004-0007' },
      { type: 'code-scanned', text: 'khong phai ma' },
      { type: 'code-asked' },
      { type: 'code-entered' },
      { type: 'no-code-chosen' },
      { type: 'service-done' },
      { type: 'clerk-disowned' },
      { type: 'queue-called', dossier: null, procedure: '1.001193' },
      { type: 'queue-called', dossier: 'c'.repeat(64), procedure: null },
    ),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom<Move>(
      { type: 'read', isRated: false },
      { type: 'read', isRated: false },
      { type: 'read', isRated: true },
    ),
  },
  fc.constantFrom<Move>(
    { type: 'dossier-read', ask: 1, dossier: 'a'.repeat(64), isRated: false },
    { type: 'dossier-unread', ask: 2 },
  ),
  {
    weight: 8,
    arbitrary: level.map((n): Move => ({ type: 'procedure-rated', level: n })),
  },
  fc.constant<Move>({ type: 'procedure-skipped' }),
  fc.constantFrom<Move>(
    { type: 'roster-changed', clerks: ['lan'] },
    { type: 'roster-changed', clerks: [] },
  ),
);

interface Waiting {
  readonly tap: number;
  readonly seq: number;
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
      if (effect.type !== 'append') continue;
      seq += 1;
      if (effect.tap === null) continue;
      waiting.push({ tap: effect.tap, seq });
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

function take(it: Kiosk, move: Move, waiting: Waiting[]): readonly Effect[] {
  if (move.type === 'wait') return it.wait(move.ms);
  if (move.type === 'sign-in') return signIn(it);
  if (move.type === 'write') return write(it, move.keys);
  if (move.type === 'read') return read(it, move.isRated);
  if (move.type !== 'answer') return it.take(move);
  const next = waiting.shift();
  return next ? it.take({ type: 'stored', ...next }) : [];
}

export const sequences: fc.Arbitrary<readonly Move[]> = fc.array(moves, {
  minLength: 10,
  maxLength: 120,
  size: 'max',
});
