import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from '../../build/chromium.ts';

let place = '';

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hai-long-browser-'));
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

function program(...parts: readonly string[]): string {
  const path = join(place, ...parts);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
}

test('finds the browser that these tests run on', () => {
  const found = findChromium();
  expect(found === undefined ? false : existsSync(found)).toBe(true);
});

test('takes the one that the environment names', () => {
  const mine = program('mine');
  expect(findChromium({ CHROMIUM: mine })).toBe(mine);
});

test('does not put another in the place of one that the environment names wrongly', () => {
  expect(findChromium({ CHROMIUM: join(place, 'absent') })).toBeUndefined();
});

test('finds Chrome where Windows keeps it', () => {
  const chrome = program('Google', 'Chrome', 'Application', 'chrome.exe');
  expect(findChromium({ PROGRAMFILES: place }, 'win32')).toBe(chrome);
});

test("takes Playwright's newest where there is no other", () => {
  program('chromium-999', 'chrome-win64', 'chrome.exe');
  const newest = program('chromium-1200', 'chrome-win64', 'chrome.exe');
  expect(findChromium({ PLAYWRIGHT_BROWSERS_PATH: place }, 'win32')).toBe(newest);
});

test('says so where there is none', () => {
  expect(findChromium({ PLAYWRIGHT_BROWSERS_PATH: place }, 'win32')).toBeUndefined();
});
