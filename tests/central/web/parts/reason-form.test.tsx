import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Answer } from '../../../../central/web/api/answer.ts';
import { ReasonForm } from '../../../../central/web/parts/reason-form.tsx';

interface Taken {
  readonly act: string;
  readonly reason: string;
}

function show(acts: readonly string[], answer: Answer<unknown> = { ok: true, value: null }) {
  const taken: Taken[] = [];
  const done: true[] = [];
  render(
    <ReasonForm
      label="Quyết định"
      reasonLabel="Lý do"
      acts={acts.map((act) => ({
        label: act,
        run: async (reason) => {
          taken.push({ act, reason });
          return answer;
        },
      }))}
      onSignedOut={() => undefined}
      onDone={() => done.push(true)}
    />,
  );
  return { taken, done, user: userEvent.setup(), reason: screen.getByLabelText('Lý do') };
}

test('without a reason nothing can be decided', async () => {
  const { user, reason, taken } = show(['Giữ', 'Loại']);
  expect(screen.getByRole('button', { name: 'Giữ' })).toBeDisabled();
  await user.type(reason, '   ');
  expect(screen.getByRole('button', { name: 'Loại' })).toBeDisabled();
  expect(taken).toEqual([]);
});

test('of several ways Enter takes none, a button its own', async () => {
  const { user, reason, taken, done } = show(['Giữ', 'Loại']);
  await user.type(reason, ' Có đoàn đông người. {Enter}');
  expect(taken).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Loại' }));
  expect(taken).toEqual([{ act: 'Loại', reason: 'Có đoàn đông người.' }]);
  await waitFor(() => expect(reason).toHaveValue(''));
  expect(done).toHaveLength(1);
});

test('the only way is taken by Enter', async () => {
  const { user, reason, taken } = show(['Đã xem']);
  await user.type(reason, 'Đã gọi điện.{Enter}');
  expect(taken).toEqual([{ act: 'Đã xem', reason: 'Đã gọi điện.' }]);
});

test('a refusal is told, and what was typed stays', async () => {
  const failure = { kind: 'problem', code: 'flag-changed' } as const;
  const { user, reason, done } = show(['Giữ'], { ok: false, failure });
  await user.type(reason, 'Đã xem.{Enter}');
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(reason).toHaveValue('Đã xem.');
  expect(done).toEqual([]);
});
