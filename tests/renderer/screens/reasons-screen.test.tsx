import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { VIEW } from '../../../renderer/preview/fixture-view.ts';
import { DEFAULT_QUESTIONNAIRE } from '../../../shared/domain/questionnaire.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import type { Explaining } from '../../../shared/flow/state.ts';
import { openTyping } from '../../../shared/telex/typing.ts';
import { ALWAYS_OPEN } from '../../../shared/flow/visit.ts';
import { countdownMs, renderScreen, SESSION } from './render-screen.tsx';

const REASONS: Explaining = {
  name: 'explaining',
  visit: ALWAYS_OPEN,
  session: SESSION,
  rating: 4,
  level: 2,
  step: 'reasons',
  reasons: [],
  comment: openTyping(''),
  method: 'telex',
  since: 0,
};

function chips(): readonly HTMLElement[] {
  return within(
    screen.getByRole('list', { name: /Những điều có thể chọn|What you can choose/ }),
  ).getAllByRole('button');
}

test('says first that the rating is kept, and that more is optional', () => {
  renderScreen(REASONS);
  expect(screen.getByText(/Đánh giá đã được lưu lại/)).toBeVisible();
  expect(
    screen.getByRole('heading', { name: 'Ông/Bà muốn nói rõ thêm về điều gì?' }),
  ).toBeVisible();
  expect(screen.getByText(/Không bắt buộc/)).toBeVisible();
});

test.each(['vi', 'en'] as const)(
  'offers the office’s reasons in its order, none chosen (%s)',
  (locale) => {
    renderScreen(REASONS, { locale });
    expect(chips().map((chip) => chip.textContent)).toEqual(
      DEFAULT_QUESTIONNAIRE.reasons.map(({ label }) => label[locale]),
    );
    for (const chip of chips()) expect(chip).toHaveAttribute('aria-pressed', 'false');
  },
);

test('asks to choose or let go what is touched, and tells what is chosen', async () => {
  const { intents, user, show } = renderScreen(REASONS);
  await user.click(screen.getByRole('button', { name: 'Thái độ phục vụ' }));
  expect(intents).toEqual([{ type: 'reason-toggled', reason: 'attitude' }]);
  show({ ...REASONS, reasons: ['attitude', 'time'] });
  expect(screen.getAllByRole('button', { pressed: true }).map((chip) => chip.textContent)).toEqual([
    'Thời gian giải quyết',
    'Thái độ phục vụ',
  ]);
});

describe('the ways on', () => {
  test('are to skip or to write; with something chosen, to send it or to write', async () => {
    const { intents, user, show } = renderScreen(REASONS);
    await user.click(screen.getByRole('button', { name: 'Bỏ qua' }));
    show({ ...REASONS, reasons: ['time'] });
    expect(screen.queryByRole('button', { name: 'Bỏ qua' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Gửi' }));
    await user.click(screen.getByRole('button', { name: 'Viết ý kiến' }));
    expect(intents).toEqual([
      { type: 'explained' },
      { type: 'explained' },
      { type: 'comment-asked' },
    ]);
  });

  test('weigh the same', () => {
    renderScreen(REASONS);
    const skip = screen.getByRole('button', { name: 'Bỏ qua' });
    expect(skip.className).toBe(screen.getByRole('button', { name: 'Viết ý kiến' }).className);
  });

  test('include choosing again', async () => {
    const { intents, user } = renderScreen(REASONS);
    await user.click(screen.getByRole('button', { name: 'Chọn lại' }));
    expect(intents).toEqual([{ type: 'undo-tapped' }]);
  });
});

test('is the same page whatever the level was', () => {
  const { page, show } = renderScreen({ ...REASONS, level: 1 });
  const first = page.innerHTML;
  for (const level of [2, 3, 4, 5]) {
    show({ ...REASONS, level });
    expect(page.innerHTML).toBe(first);
  }
});

test('the countdown begins anew with every touch', () => {
  const { show } = renderScreen(REASONS);
  expect(countdownMs()).toBe(RULES.reasonsMs);
  const before = screen.getByRole('timer');
  show(REASONS, { touchedAt: 9_000 });
  expect(screen.getByRole('timer')).not.toBe(before);
});

test('an office that stopped asking in the meantime still lets the citizen finish', () => {
  renderScreen(REASONS, { view: { ...VIEW, questionnaire: null } });
  expect(screen.getByRole('button', { name: 'Bỏ qua' })).toBeEnabled();
});

test('until an explanation is durable it is not thanked for', () => {
  renderScreen({
    name: 'saving-explanation',
    session: SESSION,
    since: 0,
    goesOn: false,
    tap: {
      id: 2,
      kind: 'explain',
      visit: ALWAYS_OPEN,
      rating: 4,
      level: 2,
      reasons: [],
      comment: 'bí mật',
    },
  });
  expect(screen.queryByText(/Cảm ơn/)).toBeNull();
  expect(screen.queryByText(/bí mật/)).toBeNull();
});
