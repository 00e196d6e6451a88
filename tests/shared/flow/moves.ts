import fc from 'fast-check';
import type { Intent, Report } from '../../../shared/flow/event.ts';

/** What may happen to a kiosk, in any order; `answer` is the oldest write that becomes durable. */
export type Move =
  | Intent
  | Report
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'answer' }
  /** What the last code that was asked about turned out to be. */
  | { readonly type: 'read'; readonly isRated: boolean }
  | { readonly type: 'write'; readonly keys: string }
  /** From a door straight to where something is typed. */
  | { readonly type: 'look-for'; readonly what: 'procedure' | 'payment' | 'feedback' }
  /** The oldest words to the office that could not be sealed. */
  | { readonly type: 'refuse' }
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

/** What somebody looks up, pays or writes to the office, from any screen; none of it may ever make a rating. */
export const lookUpMoves: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('menu', 'procedures', 'people', 'channels')
      .map((door): Move => ({ type: 'look-up-asked', door })),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('procedure', 'payment', 'feedback')
      .map((what): Move => ({ type: 'look-for', what })),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Move>(
      { type: 'field-chosen', field: 'Hộ tịch' },
      { type: 'field-chosen', field: null },
      { type: 'procedure-chosen', code: '1.001193' },
      { type: 'payment-asked' },
      { type: 'feedback-asked', about: 'report' },
      { type: 'feedback-asked', about: 'proposal' },
      { type: 'feedback-field-chosen', field: 'contact' },
      { type: 'feedback-field-chosen', field: 'text' },
      { type: 'look-up-ended' },
    ),
  },
  { weight: 3, arbitrary: fc.constant<Move>({ type: 'feedback-given' }) },
  { weight: 2, arbitrary: fc.constant<Move>({ type: 'refuse' }) },
  fc.constantFrom<Move>(
    { type: 'comfort-toggled', mode: 'largeType' },
    { type: 'comfort-toggled', mode: 'highContrast' },
  ),
);

export const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 9, arbitrary: clerkMoves },
  { weight: 3, arbitrary: lookUpMoves },
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

export const sequences: fc.Arbitrary<readonly Move[]> = fc.array(moves, {
  minLength: 10,
  maxLength: 120,
  size: 'max',
});
