import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VI } from '../../../renderer/i18n/vi.ts';

const RENDERER = join(import.meta.dirname, '../../../renderer');

/** Everything that can name a word: the renderer, without the catalogues themselves. */
function sources(): string {
  return readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/^i18n\/(?:further|vi|en)/.test(file))
    .map((file) => readFileSync(join(RENDERER, file), 'utf8'))
    .join('\n');
}

test('every word of the catalogue stands on some screen, so that nobody translates for nothing', () => {
  const text = sources();
  const patterns = Array.from(text.matchAll(/`([a-z][\w.-]*)\$\{[^}]*\}([\w.-]*)`/g));
  const unused = Object.keys(VI).filter(
    (key) =>
      !text.includes(`'${key}'`) &&
      !patterns.some(([, start = '', end = '']) => key.startsWith(start) && key.endsWith(end)),
  );
  expect(patterns.length).toBeGreaterThan(5);
  expect(unused).toEqual([]);
});
