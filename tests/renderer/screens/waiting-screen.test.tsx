import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderScreen } from './render-screen.tsx';

test('names office and counter, and sends the citizen elsewhere', () => {
  renderScreen({ name: 'waiting' });
  expect(screen.getByText('Trung tâm Phục vụ hành chính công phường Đồng Quang')).toBeVisible();
  expect(screen.getByText('Quầy số').parentElement).toHaveTextContent('Quầy số3Hộ tịch');
  expect(screen.getByRole('heading')).toHaveTextContent('chưa có cán bộ làm việc tại quầy này');
  expect(screen.getByText(/đến quầy khác/)).toBeVisible();
});

test('shows no face: nobody can be rated', () => {
  renderScreen({ name: 'waiting' });
  expect(screen.queryByRole('list')).toBeNull();
});

test('lets staff sign in, see the device, and anybody change the language', async () => {
  const { intents, user } = renderScreen({ name: 'waiting' });
  await user.click(screen.getByRole('button', { name: 'Cán bộ đăng nhập' }));
  await user.click(screen.getByRole('button', { name: 'Thông tin thiết bị' }));
  await user.click(screen.getByRole('button', { name: 'English' }));
  expect(intents).toEqual([
    { type: 'sign-in-asked' },
    { type: 'staff-asked' },
    { type: 'locale-chosen', locale: 'en' },
  ]);
});

test('stands before the first config as well', () => {
  renderScreen({ name: 'waiting' }, { view: null });
  expect(screen.getByText('Hài Lòng')).toBeVisible();
});
