import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sourcePaths } from '../../build/check-imports.ts';

const ROOT = join(import.meta.dirname, '../..');
const PROGRAM = /^(?:shared|electron|renderer|central|build)\//;
const CATALOGUE = /\/(?:i18n|messages)\//;
const MEDIAN_LINES = 60;
const NINE_OF_TEN_LINES = 170;
/** Too few files say nothing about a spread. */
const ENOUGH_FILES = 10;

const programFiles = sourcePaths().filter((path) => PROGRAM.test(path));

function linesOf(path: string): number {
  return readFileSync(join(ROOT, path), 'utf8').split('\n').length - 1;
}

test('files have one job: the spread of their sizes keeps to the budget', () => {
  const sizes = programFiles
    .filter((path) => !CATALOGUE.test(path))
    .map(linesOf)
    .toSorted((a, b) => a - b);
  expect(sizes.length).toBeGreaterThan(ENOUGH_FILES);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES);
  expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(NINE_OF_TEN_LINES);
});

test('folders are named after what the program does', () => {
  const vague = new Set([
    'utils',
    'util',
    'types',
    'hooks',
    'services',
    'helpers',
    'common',
    'lib',
  ]);
  const found = sourcePaths().filter((path) =>
    dirname(path)
      .split('/')
      .some((folder) => vague.has(folder)),
  );
  expect(found).toEqual([]);
});

test('no file only passes other files on', () => {
  expect(programFiles.filter((path) => /^index\.tsx?$/.test(basename(path)))).toEqual([]);
});
