import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { View } from '../../../shared/flow/state.ts';
import { ALWAYS_OPEN } from '../../../shared/flow/visit.ts';
import { countdownMs, renderScreen, SESSION } from './render-screen.tsx';

function thanks(level: number, since = 100, undo = true): View {
  return { name: 'thanks', session: SESSION, visit: ALWAYS_OPEN, rating: 4, level, undo, since };
}

test('confirms that the rating is kept', () => {
  renderScreen(thanks(1));
  expect(screen.getByRole('heading', { name: 'Cảm ơn Ông/Bà' })).toBeVisible();
  expect(screen.getByText(/đã được lưu lại/)).toBeVisible();
});

test('is the same page whatever the level was', () => {
  const { page, show } = renderScreen(thanks(1));
  const first = page.innerHTML;
  for (const level of [2, 3, 4, 5]) {
    show(thanks(level));
    expect(page.innerHTML).toBe(first);
  }
});

test('offers to choose again for as long as the thanks stays', async () => {
  const { intents, user } = renderScreen(thanks(5));
  expect(countdownMs()).toBe(6000);
  await user.click(screen.getByRole('button', { name: 'Chọn lại' }));
  expect(intents).toEqual([{ type: 'undo-tapped' }]);
});

test('the countdown starts again with a second thanks', () => {
  const { show } = renderScreen(thanks(5));
  const before = screen.getByRole('timer');
  show(thanks(2, 9_000));
  expect(screen.getByRole('timer')).not.toBe(before);
});

test('after the questions is only to be read', () => {
  renderScreen(thanks(5, 100, false));
  expect(screen.getByRole('heading', { name: 'Cảm ơn Ông/Bà' })).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});
