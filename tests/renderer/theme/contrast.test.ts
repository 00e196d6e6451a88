import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const RENDERER = join(import.meta.dirname, '../../../renderer');
const TOKENS = readFileSync(join(RENDERER, 'theme/tokens.css'), 'utf8');

type Palette = ReadonlyMap<string, string>;

/** The colours that a block of the stylesheet sets, by token. */
function coloursOf(selector: string): Palette {
  const start = TOKENS.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no block ${selector}`);
  const block = TOKENS.slice(start, TOKENS.indexOf('}', start));
  return new Map(
    Array.from(block.matchAll(/--([\w-]+): #([0-9a-f]{6});/g), ([, token = '', hex = '']) => [
      token,
      hex,
    ]),
  );
}

const USUAL = coloursOf(':root');
const HIGH: Palette = new Map([...USUAL, ...coloursOf(".stage[data-contrast='high']")]);
/** The least that words and that edges of controls reach. WCAG 2.2: 1.4.3 and 1.4.11; 1.4.6 where somebody asks for more. */
const PALETTES = [
  ['as usual', USUAL, { text: 4.5, control: 3 }],
  ['in high contrast', HIGH, { text: 7, control: 4.5 }],
] as const;

function luminance(palette: Palette, token: string): number {
  const hex = palette.get(token);
  if (hex === undefined) throw new Error(`no colour --${token}`);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio. */
function contrast(palette: Palette, one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(palette, one), luminance(palette, other)].toSorted(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

/** Every rule of the screens that sets words and their ground at once. */
function setTogether(): readonly (readonly [rule: string, front: string, ground: string])[] {
  const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => {
      const text = readFileSync(join(RENDERER, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      return Array.from(text.matchAll(/([^{};]+)\{([^{}]*)\}/g), ([, selector = '', body = '']) => {
        const front = /(?:^|[\s;])color: var\(--([\w-]+)\)/.exec(body)?.[1];
        const ground = /background(?:-color)?: var\(--([\w-]+)\)/.exec(body)?.[1];
        return front !== undefined && ground !== undefined
          ? ([`${file} ${selector.trim()}`, front, ground] as const)
          : null;
      }).filter((found) => found !== null);
    });
}

describe.each(PALETTES)('%s', (_name, palette, least) => {
  test.each([
    ['ink', 'paper'],
    ['ink', 'paper-raised'],
    ['ink', 'gilt-pale'],
    ['ink-soft', 'paper'],
    ['ink-soft', 'paper-raised'],
    ['ink-soft', 'paper-sunk'],
    ['on-lacquer', 'lacquer'],
    ['on-lacquer', 'ink'],
    ['on-lacquer-soft', 'lacquer'],
    ['lacquer-deep', 'gilt-pale'],
  ])('words in %s on %s can be read', (front, ground) => {
    expect(contrast(palette, front, ground)).toBeGreaterThanOrEqual(least.text);
  });

  test.each([
    ['gilt', 'lacquer'],
    ['bronze', 'paper'],
    ['bronze', 'paper-raised'],
    ['bronze', 'paper-sunk'],
    ['focus', 'paper'],
    ['focus', 'paper-raised'],
    ['paper-raised', 'lacquer'],
  ])('an edge in %s on %s can be seen', (front, ground) => {
    expect(contrast(palette, front, ground)).toBeGreaterThanOrEqual(least.control);
  });

  test.each(setTogether())('%s sets words in %s on %s', (_rule, front, ground) => {
    expect(contrast(palette, front, ground)).toBeGreaterThanOrEqual(least.text);
  });
});

test('the rules of the screens are found, and high contrast is a palette of its own', () => {
  expect(setTogether().length).toBeGreaterThan(15);
  expect(HIGH.get('ink')).not.toBe(USUAL.get('ink'));
});

test('the ratio is that of WCAG: 21 between black and white, 1 between a colour and itself', () => {
  const own: Palette = new Map([
    ['black', '000000'],
    ['white', 'ffffff'],
  ]);
  expect(contrast(own, 'black', 'white')).toBeCloseTo(21, 5);
  expect(contrast(own, 'white', 'white')).toBe(1);
});
