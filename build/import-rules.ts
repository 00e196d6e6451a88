import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import {
  ANY,
  FENCED_NAMES,
  IMPORT_TABLE,
  NODE,
  type FencedName,
  type ImportRow,
} from './import-table.ts';
import { COMPUTED, type SourceImport } from './source-imports.ts';

function isUnder(path: string, place: string): boolean {
  return path === place || (place.endsWith('/') && path.startsWith(place)) || place === '';
}

/** The longest row that fits; paths are relative to the repository, with forward slashes. */
export function rowOf(path: string, table: readonly ImportRow[] = IMPORT_TABLE): ImportRow {
  const fitting = table.filter(({ from }) => isUnder(path, from));
  return fitting.reduce((best, row) => (row.from.length > best.from.length ? row : best));
}

function mayReachOurs(row: ImportRow, target: string): boolean {
  const targetRow = rowOf(target);
  if (targetRow === row || row.ours.includes(ANY)) return true;
  return row.ours.some((place) => isUnder(target, place) && place.length >= targetRow.from.length);
}

function isNodeModule(specifier: string): boolean {
  return specifier.startsWith(NODE) || builtinModules.includes(specifier);
}

function mayReachPackage(row: ImportRow, specifier: string): boolean {
  if (isNodeModule(specifier)) return row.packages.includes(NODE);
  if (specifier === COMPUTED) return row.packages.includes(NODE);
  return row.packages.some(
    (name) => name === ANY || specifier === name || specifier.startsWith(`${name}/`),
  );
}

function brokenFence(path: string, edge: SourceImport): FencedName | undefined {
  return FENCED_NAMES.find(
    ({ name, from, onlyIn }) =>
      edge.specifier === from &&
      path !== onlyIn &&
      !path.startsWith('tests/') &&
      edge.names.some(
        (imported) => imported === name || imported === '*' || imported === 'default',
      ),
  );
}

/** Why this import of this file breaks the table, or undefined where it keeps to it. */
export function importBreach(path: string, edge: SourceImport): string | undefined {
  const row = rowOf(path);
  const rule = `${row.from || 'the root'}: ${row.why}`;
  if (edge.specifier.startsWith('.')) {
    const [file = ''] = edge.specifier.split('?');
    const target = posix.join(posix.dirname(path), file);
    return mayReachOurs(row, target) ? undefined : `may not import ${target} (${rule})`;
  }
  if (!mayReachPackage(row, edge.specifier)) return `may not import ${edge.specifier} (${rule})`;
  const fence = brokenFence(path, edge);
  if (fence === undefined) return undefined;
  return `may not import ${fence.name} from ${fence.from}: only ${fence.onlyIn} does (${fence.why})`;
}
