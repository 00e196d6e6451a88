import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { OPENING_SCENES } from '../../../renderer/preview/opening-scenes.ts';
import { VI } from '../../../renderer/i18n/vi.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { FIVE_LEVELS } from '../../../shared/domain/scale.ts';
import { countdownMs, renderScreen, STATUS, type RenderedScreen } from './render-screen.tsx';

function show(scene: string, options: Parameters<typeof renderScreen>[1] = {}): RenderedScreen {
  const found = OPENING_SCENES[scene];
  if (found === undefined) throw new Error(`no scene ${scene}`);
  return renderScreen(found.shown, { view: found.view, ...options });
}

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

describe('the invitation', () => {
  test('says in words how to come to the faces, and offers each way', async () => {
    const { intents, user } = show('inviting');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      VI['inviting.scan-or-type'],
    );
    await user.click(button(VI['inviting.type']));
    await user.click(button(VI['inviting.no-code']));
    expect(intents).toEqual([{ type: 'code-asked' }, { type: 'no-code-chosen' }]);
  });

  test('has no face, no count and no way to a rating while nothing has opened it', () => {
    show('inviting');
    for (const { label } of FIVE_LEVELS.levels)
      expect(screen.queryByRole('button', { name: label.vi })).toBeNull();
  });

  test('offers no way that is not switched on', () => {
    show('inviting-queue');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(VI['inviting.title']);
    expect(screen.queryByRole('button', { name: VI['inviting.type'] })).toBeNull();
    expect(screen.queryByRole('button', { name: VI['inviting.no-code'] })).toBeNull();
  });

  test('tells what was wrong with a code', () => {
    show('inviting-rated');
    expect(screen.getByRole('alert')).toHaveTextContent(VI['code-fault.already-rated']);
  });

  test('takes nothing else while a code is read', () => {
    show('reading-code');
    expect(screen.getByText(VI['inviting.reading'])).toBeVisible();
    expect(button(VI['inviting.type'])).toBeDisabled();
    expect(button(VI['inviting.no-code'])).toBeDisabled();
  });
});

describe('typing a code', () => {
  test('goes on only with a whole one, and asks for each key', async () => {
    const { intents, user } = show('code');
    expect(button(VI['code.go-on'])).toBeDisabled();
    const pad = within(screen.getByRole('group', { name: VI['code.pad'] }));
    await user.click(pad.getByRole('button', { name: '7' }));
    await user.click(pad.getByRole('button', { name: VI['key.erase'] }));
    await user.click(pad.getByRole('button', { name: VI['key.clear'] }));
    expect(intents).toEqual([
      { type: 'key-typed', key: '7' },
      { type: 'key-erased' },
      { type: 'code-asked' },
    ]);
    expect(countdownMs()).toBe(RULES.codeMs);
  });

  test('hands a whole one on', async () => {
    const { intents, user } = show('code-ready');
    await user.click(button(VI['code.go-on']));
    expect(intents).toEqual([{ type: 'code-entered' }]);
  });

  test('tells what can’t be right about the digits so far', () => {
    show('code-fault');
    expect(screen.getByRole('alert')).toHaveTextContent(VI['code-fault.impossible-date']);
  });
});

describe('“not this officer”', () => {
  test('stands beside the name, and can be taken back', async () => {
    const { intents, user } = show('rating-keypad');
    await user.click(button(VI['rating.disown']));
    expect(intents).toEqual([{ type: 'clerk-disowned' }]);
  });

  test('shows no name and no photo once it was said, and says whose the rating is', async () => {
    const { intents, user } = show('rating-disowned');
    expect(screen.queryByRole('img', { name: /Ảnh của/ })).toBeNull();
    expect(screen.getByText(VI['rating.disowned'])).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Đúng là / }));
    expect(intents).toEqual([{ type: 'went-back' }]);
  });
});

describe('the question about the procedure', () => {
  test('takes an answer on the same scale, or none', async () => {
    const { intents, user } = show('procedure');
    await user.click(button('Không hài lòng'));
    await user.click(button(VI['explain.skip']));
    expect(intents).toEqual([{ type: 'procedure-rated', level: 2 }, { type: 'procedure-skipped' }]);
    expect(countdownMs()).toBe(RULES.procedureMs);
  });

  test('names the procedure where it is known', () => {
    show('procedure-long');
    expect(screen.getByText(/^Thủ tục đăng ký thường trú/)).toBeVisible();
  });

  test('takes one answer', () => {
    show('saving-procedure');
    for (const { label } of FIVE_LEVELS.levels) expect(button(label.vi)).toBeDisabled();
    expect(button(VI['explain.skip'])).toBeDisabled();
  });
});

describe('the clerk’s press', () => {
  test('is offered to a signed-in clerk where the office has it', async () => {
    const { intents, user } = show('staff-done');
    await user.click(button(VI['staff.service-done']));
    expect(intents).toEqual([{ type: 'service-done' }]);
  });

  test('is not offered to anybody else', () => {
    renderScreen(
      { name: 'staff', session: null },
      { view: OPENING_SCENES['staff-done']?.view ?? null },
    );
    expect(screen.queryByRole('button', { name: VI['staff.service-done'] })).toBeNull();
  });
});

test('a kiosk in a browser says that no queue system can open it', () => {
  const view = OPENING_SCENES['inviting-queue']?.view ?? null;
  renderScreen({ name: 'staff', session: null }, { view, status: { ...STATUS, host: 'browser' } });
  expect(screen.getByText(VI['staff.queue.none'])).toBeVisible();
});
