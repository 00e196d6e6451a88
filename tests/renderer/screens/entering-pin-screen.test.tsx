import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PinRefusal, View } from '../../../shared/flow/state.ts';
import { renderScreen } from './render-screen.tsx';

type EnteringPin = Extract<View, { readonly name: 'entering-pin' }>;
const ASKING: EnteringPin = {
  name: 'entering-pin',
  session: null,
  clerk: 'clerk-1',
  checking: false,
  refusal: null,
};
const PIN = '204816';

function refused(refusal: PinRefusal): EnteringPin {
  return { ...ASKING, refusal };
}

async function tap(
  user: { click: (key: Element) => Promise<void> },
  digits: string,
): Promise<void> {
  for (const digit of digits) await user.click(screen.getByRole('button', { name: digit }));
}

test('hands the PIN on after the sixth digit, by touch', async () => {
  const { intents, user } = renderScreen(ASKING);
  await tap(user, PIN);
  expect(intents).toEqual([{ type: 'pin-entered', pin: PIN }]);
});

test('hands the PIN on after the sixth digit, by keyboard, with a correction', async () => {
  const { intents, user } = renderScreen(ASKING);
  await user.keyboard('2049{Backspace}8x16');
  expect(intents).toEqual([{ type: 'pin-entered', pin: PIN }]);
});

test('shows how far it is typed and never what', async () => {
  const { user, page, show } = renderScreen(ASKING);
  const empty = page.innerHTML;
  await tap(user, '20481');
  expect(screen.getByText('Mã PIN, đã nhập 5 trên 6 chữ số')).toBeInTheDocument();
  expect(page.innerHTML).not.toMatch(/20481/);
  const five = page.innerHTML;
  await user.click(screen.getByRole('button', { name: 'Xoá hết' }));
  await tap(user, '77777');
  expect(page.innerHTML).toBe(five);
  await tap(user, '7');
  show(ASKING);
  expect(page.innerHTML).toBe(empty);
});

test('starts from nothing after each try, and with another clerk', async () => {
  const { intents, user, show } = renderScreen(ASKING);
  await tap(user, PIN);
  show({ ...ASKING, checking: true });
  show(refused({ reason: 'wrong', triesLeft: 3 }));
  expect(screen.getByText('Mã PIN, đã nhập 0 trên 6 chữ số')).toBeInTheDocument();
  await tap(user, '123');
  show({ ...ASKING, clerk: 'clerk-2' });
  expect(screen.getByText('Mã PIN, đã nhập 0 trên 6 chữ số')).toBeInTheDocument();
  expect(intents).toHaveLength(1);
});

test('takes no digit while one PIN is checked', async () => {
  const { intents, user } = renderScreen({ ...ASKING, checking: true });
  expect(screen.getByText('Đang kiểm tra…')).toBeVisible();
  expect(screen.getByRole('button', { name: '1' })).toBeDisabled();
  await user.keyboard(PIN);
  expect(intents).toEqual([]);
});

test('erases one digit', async () => {
  const { user } = renderScreen(ASKING);
  await tap(user, '12');
  await user.click(screen.getByRole('button', { name: 'Xoá một ký tự' }));
  expect(screen.getByText('Mã PIN, đã nhập 1 trên 6 chữ số')).toBeInTheDocument();
});

test('goes back', async () => {
  const { intents, user } = renderScreen(ASKING);
  await user.click(screen.getByRole('button', { name: 'Quay lại' }));
  expect(intents).toEqual([{ type: 'went-back' }]);
});

test.each([
  { refusal: { reason: 'wrong', triesLeft: 2 }, words: /chưa đúng. Còn 2 lần thử/, closed: false },
  { refusal: { reason: 'locked' }, words: /đã bị khoá/, closed: true },
  { refusal: { reason: 'unknown-clerk' }, words: /không còn trong danh sách/, closed: true },
] as const)('says why a PIN was refused: $refusal.reason', ({ refusal, words, closed }) => {
  renderScreen(refused(refusal));
  expect(screen.getByRole('alert').textContent).toMatch(words);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '5' }).disabled).toBe(closed);
});

describe('after too many wrong PINs', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('counts the wait down and opens the keys at its end', () => {
    renderScreen(refused({ reason: 'waiting', waitMs: 90_000 }));
    expect(screen.getByRole('alert')).toHaveTextContent('thử lại sau 1 phút 30 giây');
    expect(screen.getByRole('button', { name: '5' })).toBeDisabled();
    act(() => void vi.advanceTimersByTime(60_000));
    expect(screen.getByRole('alert')).toHaveTextContent('thử lại sau 30 giây');
    act(() => void vi.advanceTimersByTime(30_000));
    expect(screen.getByText('Có thể nhập lại mã PIN.')).toBeVisible();
    expect(screen.getByRole('button', { name: '5' })).toBeEnabled();
  });

  test('a longer second wait starts from its own beginning', () => {
    const { show } = renderScreen(refused({ reason: 'waiting', waitMs: 15_000 }));
    act(() => void vi.advanceTimersByTime(15_000));
    show({ ...ASKING, checking: true });
    show(refused({ reason: 'waiting', waitMs: 30_000 }));
    expect(screen.getByRole('alert')).toHaveTextContent('thử lại sau 30 giây');
    expect(screen.getByRole('button', { name: '5' })).toBeDisabled();
  });
});
