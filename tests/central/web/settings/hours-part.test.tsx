import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SettingsView } from '../../../../central/web/settings/settings-view.tsx';
import { answeringCentre, problem } from '../answering-centre.ts';
import { showPage } from '../show-page.tsx';

const PATH = '/v1/units/phuong/working-hours';
const MONDAY = [
  { weekday: 1, from: 450, to: 690 },
  { weekday: 1, from: 810, to: 1020 },
];

test('a stretch is added, Monday copied, and the week sent in minutes', async () => {
  const week = { stretches: MONDAY };
  const centre = await answeringCentre({ [`GET ${PATH}`]: week, [`PUT ${PATH}`]: week });
  const user = showPage(SettingsView, centre);
  await user.click(screen.getByRole('radio', { name: 'Giờ làm việc' }));
  const monday = within(await screen.findByRole('group', { name: 'Thứ Hai' }));
  expect(monday.getByLabelText('Buổi 2, đến')).toHaveValue('17:00');
  await user.click(monday.getByRole('button', { name: 'Bỏ buổi 2: Thứ Hai' }));
  await user.click(screen.getByRole('button', { name: /^Chép giờ thứ Hai/ }));
  await user.click(screen.getByRole('button', { name: 'Thêm buổi: Thứ Bảy' }));
  const saturday = within(screen.getByRole('group', { name: 'Thứ Bảy' }));
  await user.type(saturday.getByLabelText('Buổi 1, từ'), '20:00');
  await user.type(saturday.getByLabelText('Buổi 1, đến'), '00:00');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await screen.findByText(/^Đã lưu/);
  const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 450, to: 690 }));
  expect(centre.asked.find(({ route }) => route === `PUT ${PATH}`)?.body).toEqual({
    stretches: [...weekdays, { weekday: 6, from: 1200, to: 1440 }],
  });
});

test('a stretch that runs into another is named', async () => {
  const { json } = problem(400, 'malformed-request');
  const fields = [{ field: '/stretches/1', detail: 'overlap' }];
  const centre = await answeringCentre({
    [`GET ${PATH}`]: { stretches: MONDAY },
    [`PUT ${PATH}`]: { status: 400, json: { ...json, fields } },
  });
  const user = showPage(SettingsView, centre);
  await user.click(screen.getByRole('radio', { name: 'Giờ làm việc' }));
  const monday = within(await screen.findByRole('group', { name: 'Thứ Hai' }));
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(monday.getByLabelText('Buổi 2, từ')).toBeInvalid());
  expect(monday.getByLabelText('Buổi 2, từ')).toHaveAccessibleDescription(/không chồng/);
  expect(monday.getByLabelText('Buổi 1, từ')).toBeValid();
});
