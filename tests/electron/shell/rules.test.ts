import { describe, expect, test } from 'vitest';
import { isKioskAddress } from '../../../electron/shell/app-address.ts';
import { mayReload } from '../../../electron/shell/crash-budget.ts';
import { failurePage } from '../../../electron/shell/failure-page.ts';
import { isForbiddenKey } from '../../../electron/shell/forbidden-key.ts';
import { SHELL_MESSAGES } from '../../../electron/shell/messages.ts';
import { isGranted } from '../../../electron/shell/permissions.ts';

const SECOND_MS = 1_000;

test.each<[string, readonly number[], number, boolean]>([
  ['the first death', [], 0, true],
  ['the third within a minute', [0, 10 * SECOND_MS], 20 * SECOND_MS, true],
  ['the fourth within a minute', [0, 10 * SECOND_MS, 20 * SECOND_MS], 30 * SECOND_MS, false],
  ['one after three old ones', [0, 1, 2], 61 * SECOND_MS, true],
])('%s', (_name, deaths, now, expected) => {
  expect(mayReload(deaths, now)).toBe(expected);
});

describe('keys', () => {
  const plain = { type: 'keyDown', control: false, alt: false, meta: false };

  test.each(['a', 'Đ', '7', 'Enter', 'Backspace', 'Tab', 'ArrowLeft', ' '])('%s passes', (key) => {
    expect(isForbiddenKey({ ...plain, key })).toBe(false);
  });

  test.each(['F1', 'F5', 'F11', 'F12', 'BrowserBack', 'ContextMenu', 'PrintScreen'])(
    '%s is swallowed',
    (key) => {
      expect(isForbiddenKey({ ...plain, key })).toBe(true);
    },
  );

  test.each(['control', 'alt', 'meta'])('every chord with %s is swallowed', (modifier) => {
    for (const key of ['r', 'w', 'q', 'p', 'i', '+', 'Tab', 'F4', 'ArrowLeft']) {
      expect(isForbiddenKey({ ...plain, key, [modifier]: true })).toBe(true);
    }
  });

  test('letting a key go is never in the way', () => {
    expect(isForbiddenKey({ ...plain, type: 'keyUp', key: 'F5' })).toBe(false);
  });
});

test.each([
  'media',
  'geolocation',
  'usb',
  'serial',
  'clipboard-read',
  'openExternal',
  'toString',
  'new',
])('the permission %s is refused', (permission) => {
  expect(isGranted(permission, true)).toBe(false);
});

test('storage may persist, for the kiosk alone', () => {
  expect(isGranted('persistent-storage', true)).toBe(true);
  expect(isGranted('persistent-storage', false)).toBe(false);
});

test.each([
  ['app://kiosk/', true],
  ['app://kiosk/index.html', true],
  ['app://kiosk.evil/', false],
  ['app://kiosk', false],
  ['https://kiosk/', false],
  ['file:///etc/passwd', false],
])('%s belongs to the kiosk: %s', (address, expected) => {
  expect(isKioskAddress(address)).toBe(expected);
});

test('the failure page speaks both languages and needs neither script nor style', () => {
  const page = failurePage();
  for (const words of Object.values(SHELL_MESSAGES)) {
    for (const text of Object.values(words)) expect(page).toContain(text);
  }
  expect(page).not.toMatch(/<script|<style|style=/);
});
