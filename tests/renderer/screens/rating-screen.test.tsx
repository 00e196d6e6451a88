import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { THREE_LEVEL_VIEW, VIEW } from '../../../renderer/preview/fixture-view.ts';
import { FIVE_LEVELS, THREE_LEVELS } from '../../../shared/domain/scale.ts';
import type { View } from '../../../shared/flow/state.ts';
import { ALWAYS_OPEN } from '../../../shared/flow/visit.ts';
import { countdownMs, renderScreen, SESSION } from './render-screen.tsx';

const RATING: Extract<View, { readonly name: 'rating' }> = {
  name: 'rating',
  session: SESSION,
  since: 0,
  revising: null,
  visit: ALWAYS_OPEN,
  fault: null,
  repeats: null,
};

function faces(): readonly HTMLElement[] {
  return within(screen.getByRole('list', { name: /mức đánh giá|Answers/ })).getAllByRole('button');
}

function saving(tap: Extract<View, { name: 'saving' }>['tap']): View {
  return { name: 'saving', session: SESSION, since: 0, tap };
}

describe.each([
  { view: VIEW, scale: FIVE_LEVELS },
  { view: THREE_LEVEL_VIEW, scale: THREE_LEVELS },
])('with the scale $scale.id', ({ view, scale }) => {
  test.each(['vi', 'en'] as const)(
    'shows the official words in order, worst first (%s)',
    (locale) => {
      renderScreen(RATING, { view, locale });
      expect(faces().map((face) => face.textContent)).toEqual(
        scale.levels.map(({ label }) => label[locale]),
      );
    },
  );

  test.each(scale.levels)('takes level $level at one tap', async ({ level, label }) => {
    const { intents, user } = renderScreen(RATING, { view });
    await user.click(screen.getByRole('button', { name: label.vi }));
    expect(intents).toEqual([{ type: 'level-tapped', level }]);
  });

  test('treats every level alike and selects none beforehand', () => {
    renderScreen(RATING, { view });
    const [first, ...others] = faces().map((face) => bare(face));
    expect(others.length).toBe(scale.levels.length - 1);
    for (const other of others) expect(other).toBe(first);
    expect(document.activeElement).toBe(document.body);
  });

  test('draws a different face for every level', () => {
    renderScreen(RATING, { view });
    const drawings = faces().map((face) => face.querySelector('.face-lines')?.innerHTML);
    expect(new Set(drawings).size).toBe(scale.levels.length);
  });
});

/** The markup of an answer without what has to differ: its words and the lines of its face. */
function bare(face: HTMLElement): string {
  // cloneNode's type forgets that an element's copy is an element.
  const copy = face.cloneNode(true) as HTMLElement;
  for (const line of copy.querySelectorAll('path')) line.removeAttribute('d');
  for (const label of copy.querySelectorAll('.level-button-label')) label.textContent = '';
  return copy.outerHTML;
}

test('shows who is rated: portrait, name, title and counter', () => {
  renderScreen(RATING);
  const [clerk] = VIEW.roster;
  expect(screen.getByRole('img', { name: `Ảnh của ${clerk?.name}` })).toHaveAttribute(
    'src',
    clerk?.portrait,
  );
  expect(screen.getByText(clerk?.name ?? '')).toBeVisible();
  expect(screen.getByText(clerk?.title.vi ?? '')).toBeVisible();
  expect(screen.getByText('Quầy số 3')).toBeVisible();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    'Ông/Bà đánh giá như thế nào về thái độ công chức khi tiếp nhận và hướng dẫn giải quyết hồ sơ?',
  );
});

test('still takes a tap for a clerk whom a newer roster no longer lists', async () => {
  const { intents, user } = renderScreen(RATING, { view: { ...VIEW, roster: [] } });
  expect(screen.queryByRole('img')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Bình thường' }));
  expect(intents).toEqual([{ type: 'level-tapped', level: 3 }]);
});

test('paints the press at once, and gives it up when the finger leaves the face', () => {
  const { intents } = renderScreen(RATING);
  const face = screen.getByRole('button', { name: 'Hài lòng' });
  fireEvent.pointerDown(face, { isPrimary: true, button: 0 });
  expect(face).toHaveAttribute('data-state', 'pressed');
  fireEvent.pointerUp(face, { isPrimary: true, clientX: 500, clientY: 500 });
  expect(face).toHaveAttribute('data-state', 'open');
  expect(intents).toEqual([]);
});

test('does not take a finger that was lifted here but put down elsewhere, nor a second finger', () => {
  const { intents } = renderScreen(RATING);
  const face = screen.getByRole('button', { name: 'Hài lòng' });
  fireEvent.pointerUp(face, { isPrimary: true });
  fireEvent.pointerDown(face, { isPrimary: false, button: 0 });
  fireEvent.pointerUp(face, { isPrimary: false });
  expect(intents).toEqual([]);
});

test('can be answered from a keyboard', async () => {
  const { intents, user } = renderScreen(RATING);
  screen.getByRole('button', { name: 'Không hài lòng' }).focus();
  await user.keyboard('{Enter}');
  expect(intents).toEqual([{ type: 'level-tapped', level: 2 }]);
});

test('holds the pressed face and rests the others while the answer is written', async () => {
  const { intents, user } = renderScreen(
    saving({ id: 1, kind: 'give', visit: ALWAYS_OPEN, level: 2, shownMs: 900 }),
  );
  expect(faces().map((face) => face.dataset['state'])).toEqual([
    'dimmed',
    'held',
    'dimmed',
    'dimmed',
    'dimmed',
  ]);
  await user.click(screen.getByRole('button', { name: 'Rất hài lòng' }));
  expect(intents).toEqual([]);
});

test('while a choice is withdrawn no face is held, so that nothing tells which it was', () => {
  renderScreen(saving({ id: 2, kind: 'withdraw', visit: ALWAYS_OPEN, rating: 7 }));
  for (const face of faces()) expect(face).toHaveAttribute('data-state', 'dimmed');
});

test('says that she can choose again, and for how long', () => {
  renderScreen({ ...RATING, revising: 7 });
  expect(screen.getByText(/Mời Ông\/Bà chọn lại/)).toBeVisible();
  expect(countdownMs()).toBe(20000);
});

test('a first rating shows no countdown', () => {
  renderScreen(RATING);
  expect(screen.queryByRole('timer')).toBeNull();
});

test('offers the other language and the way in for staff', async () => {
  const { intents, user } = renderScreen(RATING);
  expect(screen.getByRole('button', { name: 'Tiếng Việt' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await user.click(screen.getByRole('button', { name: 'English' }));
  await user.click(screen.getByRole('button', { name: 'Dành cho cán bộ' }));
  expect(intents).toEqual([{ type: 'locale-chosen', locale: 'en' }, { type: 'staff-asked' }]);
});
