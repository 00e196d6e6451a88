import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AlarmsView } from '../../../../central/web/alarms/alarms-view.tsx';
import type { AlarmView } from '../../../../shared/contract/alarms.ts';
import { answeringCentre } from '../answering-centre.ts';
import { UNIT } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const AT = Date.parse('2026-11-05T03:00:00Z');
const OFF: AlarmView = {
  unit: UNIT.id,
  counter: 'quay-3',
  device: 'kiosk-1',
  kind: 'off',
  place: 7,
  data: { from: AT - 7_500_000, to: AT, offMs: 7_500_000 },
  firstAt: AT,
  lastAt: AT,
  times: 1,
  endedAt: null,
  acknowledged: null,
};
const MAIL = { unit: UNIT.id, locale: 'vi', recipients: ['truc@phuong.example'] };

test('an alarm says what happened and is put away with a note alone', async () => {
  const centre = await answeringCentre({
    'GET /v1/alarms': { alarms: [OFF], next: null },
    'GET /v1/alarm-mail': MAIL,
    'POST /v1/alarms/acknowledgements': { acknowledged: 1 },
  });
  const user = showPage(AlarmsView, centre);
  await screen.findByRole('heading', { level: 3, name: 'Kiosk tắt trong giờ làm việc' });
  const card = screen.getByRole('article');
  expect(card).toHaveTextContent('2 giờ 5 phút');
  expect(card).toHaveTextContent('10:00');
  const button = screen.getByRole('button', { name: 'Ghi nhận' });
  expect(button).toBeDisabled();
  await user.type(screen.getByLabelText(/^Đã làm gì/), 'Mất điện cả toà nhà');
  await user.click(button);
  await waitFor(() =>
    expect(centre.asked.find(({ route }) => route.startsWith('POST'))?.body).toEqual({
      unit: UNIT.id,
      alarms: [{ device: 'kiosk-1', kind: 'off', place: 7 }],
      note: 'Mất điện cả toà nhà',
    }),
  );
});

test('who is told by mail is shown and saved, one address a line', async () => {
  const centre = await answeringCentre({
    'GET /v1/alarms': { alarms: [], next: null },
    'GET /v1/alarm-mail': MAIL,
    'PUT /v1/alarm-mail': null,
  });
  const user = showPage(AlarmsView, centre);
  const recipients = await screen.findByLabelText('Người nhận');
  expect(recipients).toHaveValue('truc@phuong.example');
  await user.type(recipients, '\nit@phuong.example');
  await user.click(screen.getByRole('button', { name: 'Lưu người nhận' }));
  await screen.findByText('Đã lưu.');
  expect(centre.asked.find(({ route }) => route.startsWith('PUT'))?.body).toEqual({
    ...MAIL,
    recipients: ['truc@phuong.example', 'it@phuong.example'],
  });
});
