import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { OutOfService, View } from '../../../shared/flow/state.ts';
import { ALWAYS_OPEN } from '../../../shared/flow/visit.ts';
import { renderScreen, SESSION } from './render-screen.tsx';

const FOR_STAFF: Readonly<Record<OutOfService, RegExp>> = {
  storage: /không ghi được vào ổ đĩa/,
  'no-space': /Ổ đĩa sắp đầy/,
  'centre-needed': /tự hỏi trung tâm rồi ghi tiếp/,
  'copies-forked': /Hai bản nhật ký trên máy khác nhau/,
  unheard: /trung tâm đã ghi nhận lần khởi động này/,
  start: /chưa mở được dữ liệu đã lưu/,
};

function out(reason: OutOfService): Extract<View, { readonly name: 'out-of-service' }> {
  return { name: 'out-of-service', reason, session: null, pending: null, since: 0 };
}

// Object.entries forgets the type of the keys.
const STAFF_WORDS = Object.entries(FOR_STAFF) as readonly (readonly [OutOfService, RegExp])[];

test.each(STAFF_WORDS)('tells staff what to do: %s', (reason, words) => {
  renderScreen(out(reason));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    'Máy tạm ngừng nhận đánh giá',
  );
  expect(screen.getByText(/Mong Ông\/Bà thông cảm/)).toBeVisible();
  expect(screen.getByText(words)).toHaveTextContent('thư mục dữ liệu');
  expect(screen.getByText('Máy tự thử lại sau mỗi 5 giây.')).toBeVisible();
});

test('owns up to a choice that is not kept yet, and only then', () => {
  const { show } = renderScreen(out('storage'));
  expect(screen.queryByText(/chưa lưu được/)).toBeNull();
  show({
    ...out('storage'),
    session: SESSION,
    pending: { id: 1, kind: 'give', visit: ALWAYS_OPEN, level: 3, shownMs: 10 },
  });
  expect(screen.getByText(/Lựa chọn vừa rồi chưa lưu được/)).toBeVisible();
});

test('speaks the other language on request', async () => {
  const { intents, user } = renderScreen(out('start'), { view: null });
  await user.click(screen.getByRole('button', { name: 'English' }));
  expect(intents).toEqual([{ type: 'locale-chosen', locale: 'en' }]);
});

test.each([
  ['storage', 1],
  ['copies-forked', 1],
  ['centre-needed', 0],
  ['unheard', 0],
] as const)('promises that nothing is lost only where that is known: %s', (reason, times) => {
  renderScreen(out(reason));
  expect(screen.queryAllByText(/vẫn nằm trên máy, không bị xoá/)).toHaveLength(times);
});
