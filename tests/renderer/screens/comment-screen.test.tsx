import { act as settle, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CommentScreen } from '../../../renderer/screens/comment-screen.tsx';
import { SILENT } from '../../../renderer/components/speaker.ts';
import { Stage } from '../../../renderer/components/stage.tsx';
import type { Intent } from '../../../shared/flow/event.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/counter-settings.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { PLAIN } from '../../../shared/flow/comfort.ts';
import {
  STARTING,
  type Explaining,
  type FlowState,
  type Setting,
} from '../../../shared/flow/state.ts';
import { step } from '../../../shared/flow/step.ts';
import { openTyping } from '../../../shared/telex/typing.ts';
import { ALWAYS_OPEN } from '../../../shared/flow/visit.ts';
import { SESSION } from './render-screen.tsx';

const SETTING: Setting = {
  rules: RULES,
  offer: {
    scale: 'vn-5',
    levels: 5,
    counter: 'c3',
    clerks: ['clerk-1'],
    reasons: ['time'],
    opening: DEFAULT_SETTINGS.opening,
    askProcedure: false,
    badges: [],
    unitCode: 'H55.1',
  },
  today: '2026-07-14',
};
const COMMENT: Explaining = {
  name: 'explaining',
  visit: ALWAYS_OPEN,
  session: SESSION,
  rating: 4,
  level: 2,
  step: 'comment',
  reasons: [],
  comment: openTyping(''),
  method: 'telex',
  since: 0,
};

/** The screen with the real flow behind it. */
function Desk({
  heard,
  start,
}: {
  readonly heard: Intent[];
  readonly start: Explaining;
}): ReactNode {
  const [state, setState] = useState<FlowState>({
    ...STARTING,
    taps: 1,
    view: start,
  });
  const { view } = state;
  function act(intent: Intent): void {
    heard.push(intent);
    setState((before) => step(before, { ...intent, at: 1 }, SETTING).state);
  }
  if (view.name !== 'explaining') return <p>{view.name}</p>;
  return (
    <Stage
      locale="vi"
      comfort={PLAIN}
      inches={null}
      speaker={SILENT}
      spoken={null}
      onTouch={() => undefined}
      onToggle={() => undefined}
    >
      <CommentScreen {...view} from={0} rules={RULES} act={act} />
    </Stage>
  );
}

function open(start: Partial<Explaining> = {}) {
  const heard: Intent[] = [];
  render(<Desk heard={heard} start={{ ...COMMENT, ...start }} />);
  return { heard, user: userEvent.setup() };
}

function key(name: string): HTMLElement {
  return within(screen.getByRole('group', { name: 'Bàn phím' })).getByRole('button', { name });
}

function field(): HTMLTextAreaElement {
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Nội dung ý kiến' });
}

async function touchKeys(user: ReturnType<typeof userEvent.setup>, keys: string): Promise<void> {
  for (const one of keys) await user.click(key(one === ' ' ? 'Dấu cách' : one));
}

function pass(ms: number): void {
  settle(() => {
    vi.advanceTimersByTime(ms);
  });
}

afterEach(() => {
  vi.useRealTimers();
});

describe('by touch', () => {
  test('writes Vietnamese, with a capital at the beginning', async () => {
    const { user } = open();
    await touchKeys(user, 'Cans booj huwowngs daanx raats taanj tinhf');
    expect(field()).toHaveValue('Cán bộ hướng dẫn rất tận tình');
    expect(screen.getByText('Còn 971 ký tự')).toBeVisible();
  });

  test('writes the same by VNI, whose digits then stand above the letters', async () => {
    const { user } = open();
    expect(screen.queryByRole('button', { name: '6' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'VNI' }));
    await touchKeys(user, 'Ca1n bo65 ra61t to61t');
    expect(field()).toHaveValue('Cán bộ rất tốt');
  });

  test('leaves keys as they are where that is chosen', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Không dấu' }));
    await touchKeys(user, 'As');
    expect(field()).toHaveValue('As');
  });

  test('has capitals for one letter, for many, and none', async () => {
    const { user } = open();
    await touchKeys(user, 'A');
    await touchKeys(user, 'b');
    await user.click(key('Chữ hoa'));
    await user.click(key('Chữ hoa'));
    await touchKeys(user, 'CD');
    await user.click(key('Khoá chữ hoa'));
    await touchKeys(user, 'e');
    expect(field()).toHaveValue('AbCDe');
  });

  test('has digits, punctuation and new lines', async () => {
    const { user } = open();
    await user.click(key('?123: số và dấu câu'));
    await touchKeys(user, '15/3?');
    await user.click(key('Xuống dòng'));
    await user.click(key('abc: chữ cái'));
    await touchKeys(user, 'A.');
    expect(field()).toHaveValue('15/3?\nA.');
  });

  test('corrects where the caret was put', async () => {
    const { user } = open({ comment: openTyping('Hoan nghênh') });
    field().setSelectionRange(4, 4);
    fireEvent.select(field());
    await touchKeys(user, 'f');
    expect(field()).toHaveValue('Hoàn nghênh');
    expect(field().selectionEnd).toBe(4);
  });

  test('a key takes no focus, so a scanner’s Enter can’t press it again', async () => {
    const { user } = open();
    await user.click(key('?123: số và dấu câu'));
    expect(field()).toHaveFocus();
  });
});

describe('the erasing key', () => {
  test('takes one letter at a touch', async () => {
    const { user } = open({ comment: openTyping('chờ lâu') });
    await user.click(key('Xoá một ký tự'));
    expect(field()).toHaveValue('chờ lâ');
  });

  test('goes on as long as it is held, and stops when the finger lifts or slides off', () => {
    vi.useFakeTimers();
    open({ comment: openTyping('một hai ba bốn năm') });
    fireEvent.pointerDown(key('Xoá một ký tự'), { button: 0 });
    pass(RULES.eraseHoldMs + 2 * RULES.eraseRepeatMs);
    expect(field()).toHaveValue('một hai ba bốn');
    fireEvent.pointerUp(key('Xoá một ký tự'));
    pass(5_000);
    expect(field()).toHaveValue('một hai ba bốn');
    fireEvent.pointerDown(key('Xoá một ký tự'), { button: 0 });
    fireEvent.pointerLeave(key('Xoá một ký tự'));
    pass(5_000);
    expect(field()).toHaveValue('một hai ba bố');
  });
});

describe('by a keyboard of flesh and plastic', () => {
  test('writes through the same rules', async () => {
    const { user } = open();
    await user.keyboard('Cans booj{Enter}raats toots!{Backspace}');
    expect(field()).toHaveValue('Cán bộ\nrất tốt');
  });

  test('every key counts once, and shortcuts not at all', async () => {
    const { user, heard } = open();
    await user.keyboard('ab{Control>}v{/Control}');
    expect(heard).toEqual([
      { type: 'key-typed', key: 'a' },
      { type: 'key-typed', key: 'b' },
    ]);
  });
});

describe('the ways on', () => {
  test('are to skip, to send and to go back, the first two of one weight', async () => {
    const { user, heard } = open();
    const skip = screen.getByRole('button', { name: 'Bỏ qua' });
    expect(skip.className).toBe(screen.getByRole('button', { name: 'Gửi' }).className);
    await user.click(screen.getByRole('button', { name: 'Gửi' }));
    expect(heard).toEqual([{ type: 'explained' }]);
    expect(screen.getByText('thanks')).toBeVisible();
  });

  test('skipping asks for nothing to be written', async () => {
    const { user, heard } = open({ comment: openTyping('thôi') });
    await user.click(screen.getByRole('button', { name: 'Bỏ qua' }));
    expect(heard).toEqual([{ type: 'comment-skipped' }]);
    expect(screen.getByText('thanks')).toBeVisible();
  });

  test('going back asks for the reasons', async () => {
    const { user, heard } = open();
    await user.click(screen.getByRole('button', { name: 'Quay lại' }));
    expect(heard).toEqual([{ type: 'went-back' }]);
  });
});

test('the operating system neither corrects, remembers nor looks at what is written', () => {
  open();
  expect(field()).toHaveAttribute('inputmode', 'none');
  expect(field()).toHaveAttribute('autocomplete', 'off');
  expect(field()).toHaveAttribute('spellcheck', 'false');
});
