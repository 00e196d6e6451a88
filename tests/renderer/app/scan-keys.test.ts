import { describe, expect, test } from 'vitest';
import { hearScanner } from '../../../renderer/app/scan-keys.ts';
import type { Intent } from '../../../shared/flow/event.ts';
import { paymentOf } from '../../../shared/flow/payment.ts';
import type { View } from '../../../shared/flow/state.ts';
import { openTyping } from '../../../shared/telex/typing.ts';
import { VirtualTime } from '../virtual-time.ts';

const SESSION = { id: 's1', clerk: 'clerk-1', openedAt: 0, endsAt: null, onBreak: false };
const INVITING: View = { name: 'inviting', session: SESSION, since: 0, fault: null };
const TYPING: View = {
  name: 'typing-code',
  session: SESSION,
  digits: '',
  shown: '',
  fault: null,
  isReady: false,
};

const PAYING = {
  name: 'looking-up',
  session: null,
  page: paymentOf('2.000635'),
  query: openTyping(''),
  field: null,
  method: 'telex',
} as const satisfies View;

interface Bench {
  readonly heard: Intent[];
  /** Presses a key `ms` after the one before; whether the page's own buttons would hear it too. */
  readonly press: (key: string, ms?: number) => Promise<boolean>;
  readonly time: VirtualTime;
}

function listening(view: View): Bench {
  const heard: Intent[] = [];
  const time = new VirtualTime();
  const page = new EventTarget();
  hearScanner({
    page,
    after: time.after,
    ticks: time.mono,
    view: () => view,
    act: (intent) => heard.push(intent),
  });
  async function press(key: string, ms = 5): Promise<boolean> {
    await time.pass(ms);
    const code = /^\d$/.test(key) ? `Digit${key}` : /^[A-Z]$/.test(key) ? `Key${key}` : '';
    const event = new KeyboardEvent('keydown', {
      key,
      code: key === '-' ? 'Minus' : key === '.' ? 'Period' : code,
      shiftKey: /^[A-Z]$/.test(key),
      cancelable: true,
    });
    Object.defineProperty(event, 'timeStamp', { value: time.mono() });
    return page.dispatchEvent(event);
  }
  return { heard, press, time };
}

describe('the scanner', () => {
  test('is heard as one code, and its Enter presses nothing', async () => {
    const { heard, press } = listening(INVITING);
    for (const key of 'H55.12-261004-0007') expect(await press(key)).toBe(false);
    expect(await press('Enter')).toBe(false);
    expect(heard).toEqual([{ type: 'code-scanned', text: 'H55.12-261004-0007' }]);
  });

  test('that sends no Enter is heard once it is silent', async () => {
    const { heard, press, time } = listening(INVITING);
    for (const key of 'H55.12-261004-0007') await press(key);
    expect(heard).toEqual([]);
    await time.pass(500);
    expect(heard).toEqual([{ type: 'code-scanned', text: 'H55.12-261004-0007' }]);
  });

  test('is told from a hand, whose digits are written where a code is typed', async () => {
    const { heard, press, time } = listening(TYPING);
    for (const key of '2610') await press(key, 200);
    await time.pass(500);
    await press('Backspace', 200);
    expect(heard).toEqual([
      ...['2', '6', '1', '0'].map((key) => ({ type: 'key-typed', key })),
      { type: 'key-erased' },
    ]);
  });

  test('leaves Enter and Tab alone to whoever moves by keys', async () => {
    const { heard, press } = listening(INVITING);
    expect(await press('Tab', 500)).toBe(true);
    expect(await press('Enter', 500)).toBe(true);
    expect(heard).toEqual([]);
  });

  test('reads a badge where nobody is signed in', async () => {
    const { heard, press } = listening({ name: 'waiting' });
    for (const key of 'HLB-0123456789') await press(key);
    await press('Enter');
    expect(heard).toEqual([{ type: 'code-scanned', text: 'HLB-0123456789' }]);
  });

  test('is heard where a fee is paid, and digits of a hand are written there', async () => {
    const { heard, press, time } = listening(PAYING);
    for (const key of 'H55.12-261004-0007') expect(await press(key)).toBe(false);
    expect(await press('Enter')).toBe(false);
    await press('2', 500);
    await time.pass(500);
    expect(heard).toEqual([
      { type: 'code-scanned', text: 'H55.12-261004-0007' },
      { type: 'key-typed', key: '2' },
    ]);
  });

  test('leaves every key to the search of the look-up', async () => {
    const { heard, press } = listening({ ...PAYING, page: { name: 'procedures' } });
    for (const key of 'khai sinh') expect(await press(key)).toBe(true);
    expect(heard).toEqual([]);
  });

  test('is not heard where nothing can be scanned', async () => {
    const { heard, press } = listening({ name: 'starting' });
    for (const key of 'H55.12-261004-0007') expect(await press(key)).toBe(true);
    await press('Enter');
    expect(heard).toEqual([]);
  });
});
