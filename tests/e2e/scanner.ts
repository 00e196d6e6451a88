import type { Page } from 'playwright-core';

/** Keys of a US keyboard, as a scanner sends them: code, and whether Shift is down. */
const KEYS: Readonly<Record<string, readonly [code: string, shift: boolean]>> = {
  ':': ['Semicolon', true],
  '/': ['Slash', false],
  '?': ['Slash', true],
  '=': ['Equal', false],
  '.': ['Period', false],
  '-': ['Minus', false],
};

function keyOf(character: string): readonly [code: string, shift: boolean] {
  if (/\d/.test(character)) return [`Digit${character}`, false];
  return KEYS[character] ?? [`Key${character.toUpperCase()}`, /[A-Z]/.test(character)];
}

/**
 * A keyboard-wedge scanner. Its keys are made in the page and stamped 4 ms apart: sent from outside one by one, a loaded
 * machine takes longer between two of them than any scanner.
 */
export async function scan(page: Page, text: string): Promise<void> {
  const keys = [
    ...Array.from(text, (key) => ({ key, code: keyOf(key)[0], shiftKey: keyOf(key)[1] })),
    { key: 'Enter', code: 'Enter', shiftKey: false },
  ];
  await page.evaluate((all) => {
    const start = performance.now();
    for (const [place, key] of all.entries()) {
      const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: start + 4 * place });
      document.body.dispatchEvent(event);
    }
  }, keys);
}
