import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const RENDERER = join(import.meta.dirname, '..', '..', 'dist', 'renderer');
const MOST_BYTES = 250_000;

/** The scripts that the page asks for before its first picture: its own and what they import outright. */
function initialScripts(): ReadonlySet<string> {
  const html = readFileSync(join(RENDERER, 'index.html'), 'utf8');
  const asked = Array.from(
    html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g),
    ([, path = '']) => path,
  );
  const scripts = new Set<string>();
  while (asked.length > 0) {
    const path = asked.pop();
    if (path === undefined || scripts.has(path)) continue;
    scripts.add(path);
    const code = readFileSync(join(RENDERER, path), 'utf8');
    for (const [, from = ''] of code.matchAll(
      /(?:^|[;}\n])import(?:[^'"()]*?from)?\s*["'](\.[^"']+)["']/g,
    ))
      asked.push(join(dirname(path), from));
  }
  return scripts;
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(join(RENDERER, path))).length;
}

test('the kiosk starts with at most 250 kB of scripts, gzipped', () => {
  const scripts = [...initialScripts()];
  const bytes = scripts.reduce((sum, path) => sum + gzipped(path), 0);
  // The page's own script was found, or the sum would say nothing.
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

test('search, payment codes and sealing wait until they are asked for', () => {
  const initial = [...initialScripts()].map((path) => readFileSync(join(RENDERER, path), 'utf8'));
  const later = readdirSync(join(RENDERER, 'assets'))
    .filter((name) => name.endsWith('.js') && !initialScripts().has(`assets/${name}`))
    .map((name) => readFileSync(join(RENDERER, 'assets', name), 'utf8'));
  // Words of each that survive minification: Napas' service code, and the first line of an age file.
  for (const mark of ['QRIBFTTA', 'age-encryption.org/v1']) {
    expect(
      initial.some((code) => code.includes(mark)),
      mark,
    ).toBe(false);
    expect(
      later.some((code) => code.includes(mark)),
      mark,
    ).toBe(true);
  }
});
