import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Locale } from '../../shared/domain/local-text.ts';
import { faultInWords } from '../bundles/fault-words.ts';
import { verifyBundle, type Verification } from '../bundles/verify-bundle.ts';
import { operatorMessage } from '../i18n/operator-message.ts';

/** 0: whole and proven · 1: not whole, or the check itself failed · 2: whole as far as could be checked. */
export type VerifyExit = 0 | 1 | 2;

export interface Verdict {
  readonly exit: VerifyExit;
  readonly text: string;
}

const OPTIONS = {
  identity: { type: 'string' },
  receipt: { type: 'string' },
  'device-key': { type: 'string' },
  'centre-key': { type: 'string' },
} as const;

/** `hailong verify FILE`: needs no server, no database and no settings. */
export async function runVerify(args: readonly string[], locale: Locale): Promise<Verdict> {
  const read = readArguments(args);
  if (read === null || read.file === undefined)
    return { exit: 1, text: operatorMessage(locale, 'verify.usage') };
  const { file, values } = read;
  const contents = await readContents([file, values.identity, values.receipt]);
  if (!contents.ok) {
    const missing = { file: contents.missing };
    return { exit: 1, text: operatorMessage(locale, 'cli.no-file', missing) };
  }
  const [, identity, receipt] = contents.texts;
  const result = await verifyBundle({
    file: createReadStream(file),
    identity: identity === undefined ? null : identityIn(identity),
    receipt: receipt ?? null,
    deviceKey: values['device-key'] ?? null,
    centreKey: values['centre-key'] ?? null,
  });
  return inWords(file, result, locale);
}

function readArguments(args: readonly string[]): {
  readonly file: string | undefined;
  readonly values: Partial<Record<keyof typeof OPTIONS, string>>;
} | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
    return positionals.length > 1 ? null : { file: positionals[0], values };
  } catch {
    // parseArgs throws for nothing but arguments that don't fit.
    return null;
  }
}

type Contents =
  | { readonly ok: true; readonly texts: readonly (string | undefined)[] }
  | { readonly ok: false; readonly missing: string };

/** The export itself is only tried, since it may be too large to hold. */
async function readContents(files: readonly (string | undefined)[]): Promise<Contents> {
  const texts: (string | undefined)[] = [];
  for (const [index, file] of files.entries()) {
    if (file === undefined) texts.push(undefined);
    else {
      try {
        texts.push(index === 0 ? await firstByteOf(file) : await readFile(file, 'utf8'));
      } catch {
        return { ok: false, missing: file };
      }
    }
  }
  return { ok: true, texts };
}

async function firstByteOf(file: string): Promise<string> {
  for await (const piece of createReadStream(file, { end: 0 })) return String(piece);
  return '';
}

/** An age key file: comments, and a line with the key. */
function identityIn(text: string): string {
  return (
    text
      .split('\n')
      .map((line) => line.trim())
      .find((line) => line.startsWith('AGE-SECRET-KEY-')) ?? text.trim()
  );
}

function inWords(file: string, result: Verification, locale: Locale): Verdict {
  const { header, fault, anchorFault, doubts, ended } = result;
  const say = (key: Parameters<typeof operatorMessage>[1], values = {}): string =>
    operatorMessage(locale, key, values);
  const seen = header === null ? [] : [say('verify.contents', contentsOf(result, locale))];
  const wrong = [
    ...(fault === null ? [] : [faultInWords(fault, locale).text]),
    ...(anchorFault === null ? [] : [say(`verify.${anchorFault}`)]),
  ];
  const places = {
    seq: String(result.unanchoredFrom ?? 0),
    seqs: result.continuedAt.join(', '),
  };
  const open = doubts.map((doubt) => say(`verify.${doubt}`, places));
  if (wrong.length > 0 || !ended || header === null) {
    const lines = [say('verify.not-whole', { file }), ...wrong.map(dash), ...seen];
    return { exit: 1, text: lines.join('\n') };
  }
  const checked = [
    say('verify.checked'),
    ...(result.receipt === null || !result.anchored
      ? []
      : [say('verify.anchored', { seq: String(result.receipt.through) })]),
  ];
  if (open.length === 0)
    return { exit: 0, text: [say('verify.whole', { file }), ...seen, ...checked].join('\n') };
  const lines = [say('verify.doubtful', { file }), ...seen, ...checked];
  return { exit: 2, text: [...lines, say('verify.not-checked'), ...open.map(dash)].join('\n') };
}

function contentsOf(result: Verification, locale: Locale): Record<string, string | number> {
  const { header, entries, batches, ratings, firstAt, lastAt } = result;
  const time = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const { device = '?', from = 0, to = 0 } = header?.head.head ?? {};
  return {
    device,
    from: String(from),
    to: String(to),
    entries,
    batches,
    ratings,
    first: firstAt === null ? '–' : time.format(firstAt),
    last: lastAt === null ? '–' : time.format(lastAt),
    key: header?.publicKey ?? '',
  };
}

function dash(line: string): string {
  return `  – ${line}`;
}
