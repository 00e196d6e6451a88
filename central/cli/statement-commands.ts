import { basename } from 'node:path';
import { STATEMENT_KINDS, statementKindSchema } from '../../shared/contract/statements.ts';
import type { Locale } from '../../shared/domain/local-text.ts';
import type { OpenParts } from '../open-parts.ts';
import { importInWords } from '../statements/fault-words.ts';
import { importStatements } from '../statements/import-statements.ts';
import type { Command, Options, Said } from './commands.ts';
import { contentOf } from './content-of.ts';
import { oneUnit } from './one-unit.ts';

const BY = 'cli';

export const STATEMENT_COMMANDS: readonly Command[] = [
  { name: 'import-statements', needs: ['file', 'kind'], run: importFile },
];

/** What is wrong with the file follows line by line. */
async function importFile(opened: OpenParts, options: Options): Promise<Said> {
  const { file = '' } = options;
  const kind = statementKindSchema.safeParse(options.kind);
  if (!kind.success)
    return { ok: false, key: 'cli.bad-kind', values: { kinds: STATEMENT_KINDS.join(', ') } };
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const bytes = await contentOf(file);
  if (bytes === null) return { ok: false, key: 'cli.no-file', values: { file } };
  const order = { unit: chosen.unit, kind: kind.data, file: basename(file), bytes, by: BY };
  const made = await importStatements(opened.parts, order);
  if (made === null) return { ok: false, key: 'cli.no-unit' };
  const { added, updated, unchanged, rowsRead: rows, faultCount: count } = made;
  if (made.state === 'done') {
    const values = { file, rows, added, updated, unchanged };
    return { ok: true, key: 'cli.statements-imported', values };
  }
  const more = (locale: Locale): readonly string[] =>
    importInWords(made, locale).faults.map(({ line, detail }) => `${file}:${line}: ${detail}`);
  return { ok: false, key: 'cli.import-refused', values: { file, count }, more };
}
