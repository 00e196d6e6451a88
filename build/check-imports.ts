import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBreach } from './import-rules.ts';
import { sourceImports } from './source-imports.ts';

const ROOT = join(import.meta.dirname, '..');

/** One edge that breaks the table. */
export interface ImportFinding {
  readonly path: string;
  readonly line: number;
  readonly breach: string;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Judges one source text as if it stood at `path` (relative to the repository, forward slashes). */
export function findingsIn(path: string, text: string): readonly ImportFinding[] {
  return sourceImports(path, text).flatMap((edge) => {
    const breach = importBreach(path, edge);
    return breach === undefined ? [] : [{ path, line: lineAt(text, edge.offset), breach }];
  });
}

/** The files that git knows or would add. */
export function projectPaths(): readonly string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

export function sourcePaths(): readonly string[] {
  return projectPaths().filter((path) => /\.(?:ts|tsx|mts|cts|js|mjs|cjs)$/.test(path));
}

export function findImportBreaches(): readonly ImportFinding[] {
  return sourcePaths().flatMap((path) => findingsIn(path, readFileSync(join(ROOT, path), 'utf8')));
}

if (import.meta.filename === process.argv[1]) {
  const findings = findImportBreaches();
  for (const { path, line, breach } of findings) console.error(`${path}:${line} ${breach}`);
  console.log(`${sourcePaths().length} files, ${findings.length} imports that break the table`);
  if (findings.length > 0) process.exitCode = 1;
}
