import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CROWDED_VIEW, TWO_CLERK_VIEW, VIEW } from '../../../renderer/preview/fixture-view.ts';
import { givenInitial } from '../../../renderer/screens/given-name.ts';
import { renderScreen } from './render-screen.tsx';

function names(): readonly string[] {
  return within(screen.getByRole('list', { name: 'Danh sách cán bộ' }))
    .getAllByRole('button')
    .map((button) => button.querySelector('.choosing-name')?.textContent ?? '');
}

test('shows every clerk of the counter with portrait, name and title', async () => {
  const { intents, user } = renderScreen(
    { name: 'choosing-clerk', session: null },
    { view: TWO_CLERK_VIEW },
  );
  await user.click(
    screen.getByRole('button', {
      name: /Nguyễn Phước Tôn Nữ Hoàng Quỳnh Như Công chức Địa chính/,
    }),
  );
  expect(intents).toEqual([{ type: 'clerk-chosen', clerk: 'clerk-long' }]);
});

test('a short list needs no filter', () => {
  renderScreen({ name: 'choosing-clerk', session: null });
  expect(names()).toHaveLength(VIEW.roster.length);
  expect(screen.queryByRole('group')).toBeNull();
});

test('two hundred clerks are narrowed down by the letter that they are called by', async () => {
  const { user } = renderScreen({ name: 'choosing-clerk', session: null }, { view: CROWDED_VIEW });
  expect(names()).toHaveLength(200);
  await user.click(screen.getByRole('button', { name: 'Đ' }));
  const shown = names();
  expect(shown.length).toBeGreaterThan(0);
  for (const name of shown) expect(givenInitial(name)).toBe('Đ');
  await user.click(screen.getByRole('button', { name: 'Tất cả' }));
  expect(names()).toHaveLength(200);
});

test('says so where nobody is assigned, and goes back', async () => {
  const { intents, user } = renderScreen(
    { name: 'choosing-clerk', session: null },
    { view: { ...VIEW, roster: [] } },
  );
  expect(screen.getByText(/Chưa có cán bộ nào được phân công/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Quay lại' }));
  expect(intents).toEqual([{ type: 'went-back' }]);
});
