import { basename } from 'node:path';
import type { Locale } from '../../shared/domain/local-text.ts';
import { procedureFaultInWords } from '../i18n/procedure-fault-words.ts';
import type { OpenParts } from '../open-parts.ts';
import { importProcedures } from '../procedures/import-procedures.ts';
import type { Command, Options, Said } from './commands.ts';
import { contentOf } from './content-of.ts';
import { oneUnit } from './one-unit.ts';

const BY = 'cli';
const MOST_FAULTS_SAID = 200;

export const PROCEDURE_COMMANDS: readonly Command[] = [
  { name: 'import-procedures', needs: ['file'], run: importFile },
];

/** What is wrong with the file follows line by line. */
async function importFile(opened: OpenParts, options: Options): Promise<Said> {
  const { file = '' } = options;
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const bytes = await contentOf(file);
  if (bytes === null) return { ok: false, key: 'cli.no-file', values: { file } };
  const order = { unit: chosen.unit, file: basename(file), bytes, by: BY };
  const made = await importProcedures(opened.parts, order);
  if (made.ok) {
    const values = { file, rows: made.rows, ...made.changes };
    return { ok: true, key: 'cli.procedures-imported', values };
  }
  const { faults } = made;
  const more = (locale: Locale): readonly string[] =>
    faults
      .slice(0, MOST_FAULTS_SAID)
      .map((fault) => `${file}:${fault.line}: ${procedureFaultInWords(fault, locale)}`);
  return { ok: false, key: 'cli.import-refused', values: { file, count: faults.length }, more };
}
