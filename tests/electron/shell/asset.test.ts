import { join, relative, sep } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assetAt } from '../../../electron/shell/asset.ts';

const ROOT = join(import.meta.dirname, 'pages');

test.each([
  ['/', 'index.html', 'text/html; charset=utf-8'],
  ['/assets/main-1a2b.js', 'assets/main-1a2b.js', 'text/javascript; charset=utf-8'],
  ['/assets/T%C3%AAn.woff2', 'assets/Tên.woff2', 'font/woff2'],
])('%s is %s', (pathname, file, type) => {
  expect(assetAt(ROOT, pathname)).toEqual({ path: join(ROOT, file), type });
});

test.each([
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/assets/../../secret.html',
  '/..%2fsecret.html',
  '/..%5csecret.html',
  '/%00.html',
  '/%E0%A4%A.html',
  '/notes.txt',
  '/assets',
  '/.',
])('%s is nothing of the kiosk', (pathname) => {
  expect(assetAt(ROOT, pathname)).toBeNull();
});

test('no address leads out of the folder', () => {
  const piece = fc.constantFrom(
    '..',
    '%2e%2e',
    '.',
    'a',
    '%2f',
    '\\',
    '%5c',
    'x.html',
    '/',
    '//',
    '%00',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const asset = assetAt(ROOT, `/${pieces.join('/')}/x.html`);
      if (asset === null) return;
      expect(relative(ROOT, asset.path).split(sep)).not.toContain('..');
    }),
  );
});
