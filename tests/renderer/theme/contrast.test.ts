import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const TOKENS = readFileSync(
  join(import.meta.dirname, '../../../renderer/theme/tokens.css'),
  'utf8',
);
const TEXT = 4.5;
const CONTROL = 3;

function luminance(token: string): number {
  const hex = new RegExp(`--${token}: #([0-9a-f]{6});`).exec(TOKENS)?.[1];
  if (hex === undefined) throw new Error(`no colour --${token}`);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ['ink', 'paper', TEXT],
  ['ink', 'paper-raised', TEXT],
  ['ink', 'gilt-pale', TEXT],
  ['ink-soft', 'paper', TEXT],
  ['ink-soft', 'paper-raised', TEXT],
  ['ink-soft', 'paper-sunk', TEXT],
  ['on-lacquer', 'lacquer', TEXT],
  ['on-lacquer', 'ink', TEXT],
  ['on-lacquer-soft', 'lacquer', TEXT],
  ['lacquer', 'on-lacquer', TEXT],
  ['lacquer-deep', 'gilt-pale', TEXT],
  ['gilt', 'lacquer', CONTROL],
  ['bronze', 'paper', CONTROL],
  ['bronze', 'paper-raised', CONTROL],
  ['bronze', 'paper-sunk', CONTROL],
  ['focus', 'paper', CONTROL],
  ['focus', 'paper-raised', CONTROL],
  ['paper-raised', 'lacquer', CONTROL],
] as const)('%s on %s reaches %s:1', (front, ground, least) => {
  expect(contrast(front, ground)).toBeGreaterThanOrEqual(least);
});
