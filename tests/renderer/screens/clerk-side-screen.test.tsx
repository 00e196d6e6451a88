import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ClerkPage } from '../../../shared/flow/clerk-side-state.ts';
import { CLERK_VIEWS } from '../../../renderer/preview/clerk-views.ts';
import { renderScreen, SESSION, type RenderedScreen } from './render-screen.tsx';

function page(shown: ClerkPage): RenderedScreen {
  return renderScreen({ name: 'clerk-side', session: SESSION, page: shown });
}

async function type(user: RenderedScreen['user'], digits: string): Promise<void> {
  for (const digit of digits) await user.click(screen.getByRole('button', { name: digit }));
}

test('a break tells citizens and offers the way back to clerks', async () => {
  const { intents, user } = renderScreen({
    name: 'on-break',
    session: { ...SESSION, onBreak: true },
  });
  expect(screen.getByRole('heading', { name: 'Quầy đang tạm nghỉ' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /Hài lòng/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Cán bộ trở lại làm việc' }));
  await user.click(screen.getByRole('button', { name: 'Cán bộ khác vào quầy' }));
  expect(intents).toEqual([{ type: 'resume-asked' }, { type: 'hand-over-asked' }]);
});

test('the staff screen of a clerk on duty offers what is theirs; of nobody, nothing', async () => {
  const { intents, user, show } = renderScreen({ name: 'staff', session: SESSION });
  for (const name of ['Tạm nghỉ', 'Bàn giao quầy', 'Kết quả của tôi', 'Đổi mã PIN'])
    await user.click(screen.getByRole('button', { name }));
  expect(intents.map(({ type: kind }) => kind)).toEqual([
    'break-asked',
    'hand-over-asked',
    'own-figures-asked',
    'pin-change-asked',
  ]);
  show({ name: 'staff', session: null });
  expect(screen.queryByRole('button', { name: 'Tạm nghỉ' })).toBeNull();
});

test('a locked PIN sends to a supervisor, and only supervisors are offered', async () => {
  const entering = {
    name: 'entering-pin',
    session: null,
    clerk: 'clerk-1',
    checking: false,
  } as const;
  const { intents, user, show } = renderScreen({ ...entering, refusal: { reason: 'locked' } });
  await user.click(screen.getByRole('button', { name: 'Nhờ người phụ trách mở khoá' }));
  const unlocking = {
    name: 'unlocking',
    clerk: 'clerk-1',
    checking: false,
    refusal: null,
  } as const;
  show({ name: 'clerk-side', session: null, page: { ...unlocking, supervisor: null } });
  expect(screen.queryByRole('button', { name: 'Đinh Công Vinh' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Bùi Thanh Hương' }));
  show({ name: 'clerk-side', session: null, page: { ...unlocking, supervisor: 'phu-trach' } });
  await type(user, '579135');
  expect(intents).toEqual([
    { type: 'unlock-asked' },
    { type: 'supervisor-chosen', staff: 'phu-trach' },
    { type: 'unlock-pin-entered', pin: '579135' },
  ]);
});

test('a new PIN is typed twice, and only two alike are handed on', async () => {
  const { intents, user } = page({ name: 'changing-pin', checking: false, outcome: null });
  expect(screen.getByRole('heading', { name: 'Mã PIN đang dùng' })).toBeVisible();
  await type(user, '135790');
  await type(user, '802915');
  expect(screen.getByRole('heading', { name: 'Nhập lại mã PIN mới' })).toBeVisible();
  await type(user, '802916');
  expect(screen.getByText(/Hai lần nhập không giống nhau/)).toBeVisible();
  expect(intents).toEqual([]);
  await type(user, '802915');
  await type(user, '802915');
  expect(intents).toEqual([{ type: 'pin-change-entered', old: '135790', next: '802915' }]);
});

test.each([
  ['pin-change-weak', /liền nhau quá dễ đoán/],
  ['pin-change-offline', /Mã PIN cũ vẫn dùng được/],
  ['pin-change-done', /Đã đổi mã PIN/],
  ['own-none', /Chưa đủ lượt đánh giá/],
])('%s is told in words', (scene, words) => {
  const shown = CLERK_VIEWS[scene];
  if (!shown) throw new Error(scene);
  renderScreen(shown);
  expect(screen.getByText(words)).toBeVisible();
});

test('own figures are rounded shares of whole weeks, without any count below its tens', () => {
  const shown = CLERK_VIEWS['own-figures'];
  if (!shown) throw new Error('own-figures');
  const { page: picture } = renderScreen(shown);
  expect(screen.getByRole('heading', { name: 'Từ 22/06 đến 05/07' })).toBeVisible();
  expect(picture).toHaveTextContent('Khoảng 85% hài lòng');
  expect(picture).toHaveTextContent('Sau rà soát: khoảng 80%');
});
