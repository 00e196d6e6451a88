import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DEVICE_PROBLEM_CODES } from '../../../shared/contract/problem.ts';
import { enrolmentCodeSchema } from '../../../shared/contract/wire.ts';
import type { View } from '../../../shared/flow/state.ts';
import type { SendFailure } from '../../../shared/outbox/settle.ts';
import { renderScreen } from './render-screen.tsx';

const ASKING: View = { name: 'enrolling', again: false, busy: false, failure: null };
const CODE = { type: 'enrol-asked', code: 'ABCD-2345' };

test('takes the code from the keys on the screen', async () => {
  const { intents, user } = renderScreen(ASKING, { view: null });
  const submit = screen.getByRole('button', { name: 'Đăng ký' });
  expect(submit).toBeDisabled();
  for (const key of 'ABCD2345') await user.click(screen.getByRole('button', { name: key }));
  await user.click(submit);
  expect(intents).toEqual([CODE]);
});

test('takes the code from a keyboard, small letters, dash and slips included', async () => {
  const { intents, user } = renderScreen(ASKING, { view: null });
  await user.keyboard('abce{Backspace}d-01io2345{Enter}');
  expect(intents).toEqual([CODE]);
});

test('sends only a whole code, in the form that the centre reads', async () => {
  const { intents, user } = renderScreen(ASKING, { view: null });
  await user.keyboard('ABCD234{Enter}');
  expect(intents).toEqual([]);
  await user.keyboard('59{Enter}');
  expect(intents).toEqual([CODE]);
  expect(enrolmentCodeSchema.safeParse(CODE.code).success).toBe(true);
});

test('keeps the code when the centre refuses it, so that one character can be mended', async () => {
  const { intents, user, show } = renderScreen(ASKING, { view: null });
  await user.keyboard('ABCD2344{Enter}');
  show({ name: 'enrolling', again: false, busy: true, failure: null });
  expect(screen.getByText('Đang kết nối với máy chủ trung tâm…')).toBeVisible();
  await user.keyboard('{Backspace}');
  show({ name: 'enrolling', again: false, busy: false, failure: { kind: 'unreachable' } });
  await user.click(screen.getByRole('button', { name: 'Xoá một ký tự' }));
  await user.keyboard('5{Enter}');
  expect(intents.at(-1)).toEqual(CODE);
});

test('has a way back only where there is something to go back to', async () => {
  const { intents, show, user } = renderScreen(ASKING);
  expect(screen.queryByRole('button', { name: 'Quay lại' })).toBeNull();
  show({ name: 'enrolling', again: true, busy: false, failure: null });
  await user.click(screen.getByRole('button', { name: 'Quay lại' }));
  expect(intents).toEqual([{ type: 'went-back' }]);
});

const FAILURES: readonly SendFailure[] = [
  { kind: 'unreachable' },
  { kind: 'not-the-centre', detail: 'html' },
  { kind: 'receipt-refused', detail: 'signature' },
  { kind: 'not-enrolled' },
  ...DEVICE_PROBLEM_CODES.map(
    (code) => ({ kind: 'problem', code, expected: null, retryAfterMs: null }) as const,
  ),
];

test.each(['vi', 'en'] as const)('names every failure in its own words (%s)', (locale) => {
  const { show } = renderScreen(ASKING, { view: null, locale });
  const said = FAILURES.map((failure) => {
    show({ name: 'enrolling', again: false, busy: false, failure }, { view: null, locale });
    return screen.getByRole('alert').textContent;
  });
  expect(new Set(said).size).toBe(FAILURES.length);
});
