import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { VIEW } from '../../../renderer/preview/fixture-view.ts';
import { localDay } from '../../../shared/domain/opening-hours.ts';
import { NOW, renderScreen } from './render-screen.tsx';

test('names office and counter, and sends the citizen elsewhere', () => {
  renderScreen({ name: 'waiting' });
  expect(screen.getByText('Trung tâm Phục vụ hành chính công phường Đồng Quang')).toBeVisible();
  expect(screen.getByText('Quầy số').parentElement).toHaveTextContent('Quầy số3Hộ tịch');
  expect(screen.getByRole('heading')).toHaveTextContent('chưa có cán bộ làm việc tại quầy này');
  expect(screen.getByText(/đến quầy khác/)).toBeVisible();
});

test('shows no face: nobody can be rated', () => {
  renderScreen({ name: 'waiting' });
  expect(screen.queryByRole('list', { name: 'Các mức đánh giá' })).toBeNull();
  expect(screen.queryByRole('button', { name: /hài lòng/i })).toBeNull();
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

test('tells in three pictures how one rates, today’s hours, and when it opens again', () => {
  renderScreen(
    { name: 'waiting' },
    { view: { ...VIEW, openingHours: [{ weekday: 2, from: 450, to: 690 }] } },
  );
  const steps = within(screen.getByRole('list', { name: 'Cách đánh giá' })).getAllByRole(
    'listitem',
  );
  expect(steps.map((step) => step.textContent)).toEqual([
    'Xong việc',
    'Chạm một mặt',
    'Được bảo mật',
  ]);
  expect(screen.getByText('Hôm nay làm việc: 7:30 – 11:30')).toBeVisible();
  expect(screen.getByText('Đang trong giờ làm việc')).toBeVisible();
});

test('knows a public holiday, and what opens after it', () => {
  const openingHours = [2, 3].map((weekday) => ({ weekday, from: 450, to: 690 }));
  const specialDays = [{ day: localDay(NOW), like: null }];
  renderScreen({ name: 'waiting' }, { view: { ...VIEW, openingHours, specialDays } });
  expect(screen.getByText('Hôm nay không làm việc.')).toBeVisible();
  expect(screen.getByText('Làm việc trở lại: thứ Tư, 7:30')).toBeVisible();
});

test('says on a day off when the office opens again', () => {
  renderScreen(
    { name: 'waiting' },
    { view: { ...VIEW, openingHours: [{ weekday: 4, from: 450, to: 690 }] } },
  );
  expect(screen.getByText('Hôm nay không làm việc.')).toBeVisible();
  expect(screen.getByText('Làm việc trở lại: thứ Năm, 7:30')).toBeVisible();
});

test('opens the look-up, the directory and the form', async () => {
  const { intents, user } = renderScreen({ name: 'waiting' });
  const doors = within(screen.getByRole('navigation')).getAllByRole('button');
  for (const door of doors) await user.click(door);
  expect(intents).toEqual([
    { type: 'look-up-asked', door: 'procedures' },
    { type: 'look-up-asked', door: 'people' },
    { type: 'look-up-asked', door: 'channels' },
  ]);
});

test('shows the office’s own emblem where it has one', () => {
  const emblem = 'data:image/svg+xml,<svg/>';
  const { page } = renderScreen(
    { name: 'waiting' },
    { view: { ...VIEW, settings: { ...VIEW.settings, emblem } } },
  );
  expect(page.querySelector('.office-bar-emblem')).toHaveAttribute('src', emblem);
});
