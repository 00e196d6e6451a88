import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { Locale } from '../../shared/domain/local-text.ts';
import { operatorMessage } from '../i18n/operator-message.ts';
import type { OfficeVerdict } from '../office/create-office.ts';
import type { InputFault } from '../office/input-fault.ts';
import { isDataUrl, type Pictures } from '../office/new-roster.ts';
import { picturesOf, readOffice, type OfficeDraft } from '../office/office-file.ts';
import { openOffice, type MadePin } from '../office/open-office.ts';
import type { OpenParts } from '../open-parts.ts';
import type { Command, Options, Said } from './commands.ts';
import { contentOf } from './content-of.ts';

const BY = 'cli';

export const OFFICE_COMMANDS: readonly Command[] = [
  { name: 'create-office', needs: ['file'], run: createFromFile },
];

async function createFromFile({ parts }: OpenParts, { file = '' }: Options): Promise<Said> {
  const bytes = await contentOf(file);
  if (bytes === null) return { ok: false, key: 'cli.no-file', values: { file } };
  const json = jsonIn(bytes);
  if (!json.ok)
    return { ok: false, key: 'cli.office-not-json', values: { file, detail: json.detail } };
  const read = readOffice(json.value, await picturesBeside(file, json.value));
  if (!read.ok) {
    const values = { file, count: read.faults.length };
    return { ok: false, key: 'cli.office-refused', values, more: linesOf(read.faults) };
  }
  const { verdict, made } = await openOffice(parts, read.value, BY);
  return verdict.ok ? opened(read.value, made) : refused(file, read.value, verdict);
}

function opened(office: OfficeDraft, made: readonly MadePin[]): Said {
  const { unit, counters, clerks, procedures } = office;
  const values = {
    unit: unit.id,
    counters: counters.length,
    clerks: clerks.length,
    procedures: procedures.length,
  };
  const more = (locale: Locale): readonly string[] =>
    made.length === 0
      ? []
      : [
          operatorMessage(locale, 'cli.office-pins'),
          ...made.map(({ id, name, pin }) => `${pin}  ${name} (${id})`),
        ];
  return { ok: true, key: 'cli.office-opened', values, more };
}

function refused(
  file: string,
  { unit, scale }: OfficeDraft,
  verdict: Exclude<OfficeVerdict, { readonly ok: true }>,
): Said {
  switch (verdict.reason) {
    case 'unit-exists':
      return { ok: false, key: 'cli.office-exists', values: { unit: unit.id } };
    case 'scale-differs':
      return { ok: false, key: 'cli.office-scale-differs', values: { scale: scale.id } };
    case 'demo-database':
      return { ok: false, key: 'cli.office-demo' };
    case 'invalid':
      return { ok: false, key: 'cli.office-invalid', values: { file, detail: verdict.detail } };
  }
}

/** One line for each fault, beginning with its place in the file: `clerks[2].portrait: …`. */
function linesOf(faults: readonly InputFault[]): (locale: Locale) => readonly string[] {
  return (locale) =>
    faults.map(({ path, words }) =>
      [z.core.toDotPath(path), words(locale)].filter((part) => part !== '').join(': '),
    );
}

/** Names of picture files are taken from the folder of the file that names them. */
async function picturesBeside(file: string, raw: unknown): Promise<Pictures> {
  const pictures = new Map<string, Buffer | null>();
  for (const name of new Set(picturesOf(raw).filter((portrait) => !isDataUrl(portrait))))
    pictures.set(name, await contentOf(resolve(dirname(file), name)));
  return pictures;
}

type Json =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly detail: string };

function jsonIn(bytes: Buffer): Json {
  try {
    // Editors on Windows begin a file with a byte order mark.
    return { ok: true, value: JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}
