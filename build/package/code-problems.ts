import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { COMPUTED, sourceImports } from '../source-imports.ts';
import { archiveFiles, archiveText, MAIN, PAGE, PRELOAD } from './archive.ts';

/** Words that only test code and the Electron stand-in contain. */
const TEST_WORDS = ['playwright', 'vitest', 'registerHooks', 'newCDPSession', 'fast-check'];

function isThere(specifier: string): boolean {
  return specifier === 'electron' || specifier.startsWith('electron/') || isBuiltin(specifier);
}

/** The package has no node_modules, so a bundle may ask for nothing but Electron and Node. */
function mainImportProblems(archive: string): readonly string[] {
  return sourceImports(MAIN, archiveText(archive, MAIN))
    .map(({ specifier }) => specifier)
    .filter((specifier) => specifier !== COMPUTED && !isThere(specifier))
    .map((specifier) => `${MAIN} imports ${specifier}, which is not in the package`);
}

/** A sandboxed preload can require Electron only. */
function preloadImportProblems(archive: string): readonly string[] {
  const calls = archiveText(archive, PRELOAD).matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g);
  return [...calls]
    .map(([, specifier]) => specifier ?? '')
    .filter((specifier) => specifier !== 'electron')
    .map((specifier) => `${PRELOAD} requires ${specifier}, which a sandboxed preload can't`);
}

/** The page is served under two addresses, so what it names must be relative, and be there. */
function pageProblems(archive: string): readonly string[] {
  const present = new Set(archiveFiles(archive));
  const named = archiveText(archive, PAGE).matchAll(/\b(?:src|href)="([^"#]+)"/g);
  return [...named]
    .map(([, address]) => address ?? '')
    .filter((address) => {
      const target = posix.join(posix.dirname(PAGE), address);
      return !address.startsWith('./') || !present.has(target);
    })
    .map((address) => `${PAGE} names ${address}, which is not a relative address in the package`);
}

function testCodeProblems(archive: string): readonly string[] {
  return archiveFiles(archive)
    .filter((path) => /\.(?:js|cjs|mjs|html)$/.test(path))
    .flatMap((path) => {
      const text = archiveText(archive, path);
      return TEST_WORDS.filter((word) => text.includes(word)).map(
        (word) => `${path} contains test code (${word})`,
      );
    });
}

/** The packaged code can run where it will be, and none of it is test code. */
export function codeProblems(archive: string): readonly string[] {
  const present = new Set(archiveFiles(archive));
  return [
    ...(present.has(MAIN) ? mainImportProblems(archive) : []),
    ...(present.has(PRELOAD) ? preloadImportProblems(archive) : []),
    ...(present.has(PAGE) ? pageProblems(archive) : []),
    ...testCodeProblems(archive),
  ];
}
