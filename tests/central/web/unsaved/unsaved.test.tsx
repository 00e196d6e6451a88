import { fireEvent, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { CalendarView } from '../../../../central/web/calendar/calendar-view.tsx';
import type { PageProps } from '../../../../central/web/page-props.ts';
import { SettingsView } from '../../../../central/web/settings/settings-view.tsx';
import { UnsavedGuard } from '../../../../central/web/unsaved/unsaved-guard.tsx';
import { DEFAULT_SETTINGS } from '../../../../shared/contract/counter-settings.ts';
import { DEFAULT_QUESTIONNAIRE } from '../../../../shared/domain/questionnaire.ts';
import { answeringCentre, problem, type Replies } from '../answering-centre.ts';
import { clerk, evaluations } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const OFFICE = '/v1/units/phuong';
const SETTINGS = { defaults: DEFAULT_SETTINGS, office: { askProcedure: false }, counters: {} };
const QUESTIONS = {
  questionnaire: DEFAULT_QUESTIONNAIRE,
  usual: DEFAULT_QUESTIONNAIRE,
  everOffered: [],
};
const KIOSK = 'Cách kiosk hoạt động';
const WEEK = { stretches: [{ weekday: 1, from: 450, to: 690 }] };
const CENTRE: Replies = {
  [`GET ${OFFICE}/kiosk-settings`]: SETTINGS,
  [`PUT ${OFFICE}/kiosk-settings`]: SETTINGS,
  [`GET ${OFFICE}/badges`]: { holders: [] },
  [`GET ${OFFICE}/questions`]: QUESTIONS,
  [`PUT ${OFFICE}/questions`]: QUESTIONS,
  [`GET ${OFFICE}/working-hours`]: WEEK,
  [`PUT ${OFFICE}/working-hours`]: WEEK,
  'GET /v1/special-days': { days: [] },
  'PUT /v1/special-days': { days: [] },
  'GET /v1/evaluations/clerks': evaluations([clerk('Hà', [0, 0, 1, 7, 12])]),
  'GET /v1/statements': { periods: [], leave: [], forms: [] },
};

async function open(
  View: (page: PageProps) => ReactNode,
  replies: Replies = {},
): Promise<UserEvent> {
  function Guarded(page: PageProps): ReactNode {
    return (
      <UnsavedGuard>
        <View {...page} />
      </UnsavedGuard>
    );
  }
  return showPage(Guarded, await answeringCentre({ ...CENTRE, ...replies }), 'it');
}

/** Whether closing the tab now would be asked about. */
function tabAsks(): boolean {
  return !fireEvent(window, new Event('beforeunload', { cancelable: true }));
}
const question = (): HTMLElement | null =>
  screen.queryByRole('dialog', { name: 'Có thay đổi chưa lưu' });
const part = (name: string): HTMLElement => screen.getByRole('radio', { name });

/** Each part of the settings: how it is opened, and something typed into it. */
const PARTS = [
  [
    KIOSK,
    async (user: UserEvent) =>
      await user.click(await screen.findByRole('checkbox', { name: 'Hỏi thêm về thủ tục' })),
  ],
  [
    'Lý do góp ý',
    async (user: UserEvent) =>
      await user.type(await screen.findByLabelText('Lý do 1 (tiếng Việt)'), ' quá'),
  ],
  [
    'Giờ làm việc',
    async (user: UserEvent) =>
      await user.click(await screen.findByRole('button', { name: 'Thêm buổi: Thứ Bảy' })),
  ],
] as const;

describe.each(PARTS)('the part %s', (name, type) => {
  const other = name === KIOSK ? 'Giờ làm việc' : KIOSK;

  test('is left without a word while nothing was typed', async () => {
    const user = await open(SettingsView);
    await user.click(part(name));
    await screen.findByRole('button', { name: 'Lưu' });
    expect(tabAsks()).toBe(false);
    await user.click(part(other));
    expect(question()).toBeNull();
    expect(part(other)).toBeChecked();
  });

  test('with changes asks; to stay keeps them, to leave drops them', async () => {
    const user = await open(SettingsView);
    await user.click(part(name));
    await type(user);
    expect(tabAsks()).toBe(true);
    await user.click(part(other));
    await user.click(screen.getByRole('button', { name: 'Ở lại' }));
    expect(question()).toBeNull();
    expect(part(name)).toBeChecked();
    expect(tabAsks()).toBe(true);
    await user.click(part(other));
    await user.click(screen.getByRole('button', { name: 'Bỏ thay đổi' }));
    expect(part(other)).toBeChecked();
    expect(tabAsks()).toBe(false);
  });

  test('asks no more once it is saved, and goes on asking where it was refused', async () => {
    const refused = { status: 400, json: problem(400, 'malformed-request').json };
    let isRefused = true;
    const answer = (reply: object) => () => (isRefused ? refused : reply);
    const user = await open(SettingsView, {
      [`PUT ${OFFICE}/kiosk-settings`]: answer(SETTINGS),
      [`PUT ${OFFICE}/questions`]: answer(QUESTIONS),
      [`PUT ${OFFICE}/working-hours`]: answer(WEEK),
    });
    await user.click(part(name));
    await type(user);
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByRole('alert');
    expect(tabAsks()).toBe(true);
    isRefused = false;
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText(/^Đã lưu/);
    await expect.poll(tabAsks).toBe(false);
    await user.click(part(other));
    expect(part(other)).toBeChecked();
  });
});

test('what is typed and taken back is no change', async () => {
  const user = await open(SettingsView);
  const box = await screen.findByRole('checkbox', { name: 'Hỏi thêm về thủ tục' });
  await user.click(box);
  expect(tabAsks()).toBe(true);
  await user.click(box);
  expect(tabAsks()).toBe(false);
});

test('another counter is another form, and asked about', async () => {
  const user = await open(SettingsView);
  await user.click(await screen.findByRole('checkbox', { name: 'Hỏi thêm về thủ tục' }));
  const place = screen.getByLabelText('Áp dụng cho');
  await user.selectOptions(place, 'Quầy 3: Đất đai');
  expect(place).toHaveValue('');
  await user.click(screen.getByRole('button', { name: 'Bỏ thay đổi' }));
  expect(screen.getByLabelText('Áp dụng cho')).toHaveValue('q3');
});

describe('the calendar', () => {
  test('a day half written is asked about before another year, and not once it is set', async () => {
    const user = await open(CalendarView);
    const form = within(await screen.findByRole('form', { name: 'Thêm ngày' }));
    await user.type(form.getByLabelText('Tên ngày'), 'Quốc khánh');
    const year = screen.getByLabelText<HTMLSelectElement>('Năm');
    const present = year.value;
    await user.selectOptions(year, String(Number(present) + 1));
    expect(question()).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ở lại' }));
    expect(screen.getByLabelText('Năm')).toHaveValue(present);
    await user.type(form.getByLabelText('Từ ngày'), `${present}-09-02`);
    await user.click(form.getByRole('button', { name: 'Thêm vào lịch' }));
    await expect.poll(tabAsks).toBe(false);
  });

  test('leave half written is asked about', async () => {
    const user = await open(CalendarView);
    const form = within(await screen.findByRole('form', { name: 'Thêm ngày nghỉ phép' }));
    await form.findByRole('option', { name: 'Hà' });
    await user.selectOptions(form.getByLabelText('Cán bộ'), 'Hà');
    expect(tabAsks()).toBe(true);
  });
});
