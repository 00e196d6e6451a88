import { basename } from 'node:path';
import { z } from 'zod';
import { flagRunRequestSchema } from '../../shared/contract/flags.ts';
import type { Locale } from '../../shared/domain/local-text.ts';
import { localMinute } from '../../shared/domain/opening-hours.ts';
import { flagSentence } from '../../shared/i18n/flag-sentence.ts';
import { FLAG_MESSAGES } from '../../shared/i18n/flags.ts';
import { translator } from '../../shared/i18n/translate.ts';
import { importInWords } from '../dossiers/fault-words.ts';
import { startImport } from '../dossiers/import-dossiers.ts';
import { operatorMessage } from '../i18n/operator-message.ts';
import type { OpenParts } from '../open-parts.ts';
import { findFlags } from '../review/find-flags.ts';
import { readImport } from '../store/dossier-imports.ts';
import { listFlags } from '../store/flag-list.ts';
import type { Command, Options, Said } from './commands.ts';
import { contentOf } from './content-of.ts';
import { oneUnit } from './one-unit.ts';

const BY = 'cli';
const MOST_LINES = 500;
const MINUTES_AN_HOUR = 60;

export const EVALUATION_COMMANDS: readonly Command[] = [
  { name: 'import-dossiers', needs: ['file'], run: importDossiers },
  { name: 'flags', needs: ['from', 'to'], run: flags },
];

const coversSchema = z
  .union([
    z.object({ from: z.undefined(), to: z.undefined() }),
    z.object({ from: z.iso.date(), to: z.iso.date() }),
  ])
  .refine(({ from = '', to = '' }) => from <= to);

/** Waits for the outcome; what is wrong with the list follows line by line. */
async function importDossiers(opened: OpenParts, options: Options): Promise<Said> {
  const { file = '', mapping = null, from, to } = options;
  const { parts } = opened;
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const days = coversSchema.safeParse({ from, to });
  if (!days.success) return { ok: false, key: 'cli.bad-days' };
  const bytes = await contentOf(file);
  if (bytes === null) return { ok: false, key: 'cli.no-file', values: { file } };
  const covers = days.data.from === undefined ? null : { from: days.data.from, to: days.data.to };
  const { unit } = chosen;
  const order = { unit, file: basename(file), bytes, mapping, covers, by: BY };
  const started = await startImport(parts, order);
  if (!started.ok) return { ok: false, key: 'cli.no-mapping', values: { name: mapping ?? '' } };
  await started.run();
  const job = await readImport(parts.db.read, unit, started.id, parts.now());
  if (job === null) throw new Error('an import without its row');
  const { added, updated, unchanged, rowsRead: rows, faultCount: count } = job;
  if (job.state === 'done')
    return { ok: true, key: 'cli.imported', values: { file, rows, added, updated, unchanged } };
  const more = (locale: Locale): readonly string[] =>
    importInWords(job, locale).faults.map(({ line, detail }) => `${file}:${line}: ${detail}`);
  return { ok: false, key: 'cli.import-refused', values: { file, count }, more };
}

/** Runs the rules over the days, then names every finding about them, older ones included. */
async function flags(opened: OpenParts, options: Options): Promise<Said> {
  const { parts } = opened;
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const order = { unit: chosen.unit, from: options.from, to: options.to };
  const request = flagRunRequestSchema.safeParse(order);
  if (!request.success) return { ok: false, key: 'cli.bad-days' };
  const run = await findFlags(parts, request.data);
  if (run === null) return { ok: false, key: 'cli.no-unit' };
  const page = { state: 'all', after: '', limit: MOST_LINES } as const;
  const found = await listFlags(parts.db.read, chosen.unit, request.data, page);
  const more = (locale: Locale): readonly string[] => {
    const words = translator(FLAG_MESSAGES, locale);
    const missing = run.dossiersKnown
      ? []
      : [operatorMessage(locale, 'cli.flags-without-dossiers')];
    const lines = found.map(
      (flag) =>
        `${flag.from}  ${flag.clerk}  ${flagSentence(flag, words, localTime)}  [${flag.id}]`,
    );
    return [...missing, ...lines];
  };
  const { added, changed, gone } = run;
  const values = { found: run.found, added, changed, gone };
  return { ok: true, key: 'cli.flags', values, more };
}

/** Hours and minutes in Vietnam; the day stands at the beginning of the line. */
function localTime(at: number): string {
  const { minute } = localMinute(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / MINUTES_AN_HOUR))}:${two(minute % MINUTES_AN_HOUR)}`;
}
