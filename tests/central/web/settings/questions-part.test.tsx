import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { SettingsView } from '../../../../central/web/settings/settings-view.tsx';
import { DEFAULT_QUESTIONNAIRE } from '../../../../shared/domain/questionnaire.ts';
import {
  answeringCentre,
  problem,
  type AnsweringCentre,
  type Replies,
} from '../answering-centre.ts';
import { showPage } from '../show-page.tsx';

const PATH = '/v1/units/phuong/questions';
const [time, unclear] = DEFAULT_QUESTIONNAIRE.reasons;
const TWO = { ...DEFAULT_QUESTIONNAIRE, id: 'own-1', reasons: [time!, unclear!] };
const VIEW = { questionnaire: TWO, usual: DEFAULT_QUESTIONNAIRE, everOffered: [] };

async function open(replies: Replies = {}): Promise<[AnsweringCentre, UserEvent]> {
  const centre = await answeringCentre({
    [`GET ${PATH}`]: VIEW,
    [`PUT ${PATH}`]: VIEW,
    ...replies,
  });
  const user = showPage(SettingsView, centre);
  await user.click(screen.getByRole('radio', { name: 'Lý do góp ý' }));
  await screen.findByRole('form', { name: 'Lý do góp ý' });
  return [centre, user];
}
function sent({ asked }: AnsweringCentre): unknown {
  return asked.find(({ route }) => route === `PUT ${PATH}`)?.body;
}

test('reasons are worded, ordered, added and removed', async () => {
  const [centre, user] = await open();
  await user.click(screen.getByRole('button', { name: 'Đưa lý do 2 lên' }));
  await user.click(screen.getByRole('button', { name: 'Thêm lý do' }));
  const added = within(screen.getByRole('group', { name: 'Lý do 3' }));
  await user.type(added.getByLabelText('Lý do 3 (tiếng Việt)'), 'Thang máy hỏng');
  await user.type(added.getByLabelText('Lý do 3 (tiếng Anh)'), 'Broken lift');
  await user.selectOptions(added.getByLabelText('Tính cho'), 'Thủ tục hoặc nơi khác');
  await user.click(screen.getByRole('button', { name: 'Bỏ lý do 2' }));
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await screen.findByText(/^Đã lưu/);
  expect(sent(centre)).toEqual({
    questions: {
      reasons: [
        unclear,
        {
          id: null,
          label: { vi: 'Thang máy hỏng', en: 'Broken lift' },
          destination: 'procedure',
        },
      ],
      procedureQuestion: null,
    },
  });
});

test('an office may ask for nothing, and come back to the usual list', async () => {
  const [centre, user] = await open();
  await user.click(screen.getByRole('checkbox', { name: /^Mời người dân/ }));
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(sent(centre)).toEqual({ questions: null }));
  await user.click(screen.getByRole('button', { name: 'Lấy lại danh sách mặc định' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(DEFAULT_QUESTIONNAIRE.reasons.length);
});

test('a missing language is named at its field', async () => {
  const { json } = problem(400, 'malformed-request');
  const fields = [{ field: '/questions/reasons/1/label/en', detail: 'too short' }];
  const [, user] = await open({ [`PUT ${PATH}`]: { status: 400, json: { ...json, fields } } });
  const field = screen.getByLabelText('Lý do 2 (tiếng Anh)');
  await user.clear(field);
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(field).toBeInvalid());
  expect(field).toHaveAccessibleDescription(/cả hai thứ tiếng/);
  expect(screen.getByLabelText('Lý do 1 (tiếng Anh)')).toBeValid();
});
