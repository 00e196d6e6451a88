import { createReadStream } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ReceiptFile } from '../../shared/bundle/receipt-file.ts';
import type { Locale } from '../../shared/domain/local-text.ts';
import { faultInWords } from '../bundles/fault-words.ts';
import { importBundle, type ImportOutcome } from '../bundles/import-bundle.ts';
import { writeReceipt } from '../bundles/write-receipt.ts';
import { operatorMessage } from '../i18n/operator-message.ts';
import type { OpenParts } from '../open-parts.ts';
import { recordAudit } from '../store/audit.ts';
import { listDeviceKeys } from '../store/devices-of-files.ts';
import type { Command, CommandContext, Options, Said } from './commands.ts';

const BY = 'cli';

export const BUNDLE_COMMANDS: readonly Command[] = [
  { name: 'import-bundle', needs: ['file'], run: importFiles },
  { name: 'export-identity', needs: ['out'], run: exportIdentity },
  { name: 'show-keys', needs: [], run: showKeys },
];

/** What `verify` compares signatures with; none of them is a secret. */
async function showKeys({ parts }: OpenParts): Promise<Said> {
  const devices = await listDeviceKeys(parts.db.read);
  const values = { key: parts.centreKey.publicKey, recipient: parts.exportKey.recipient };
  const more = (locale: Locale): readonly string[] =>
    devices.map((device) => operatorMessage(locale, 'cli.key-of-device', { ...device }));
  return { ok: true, key: 'cli.keys', values, more };
}

type Line = (locale: Locale) => string;

/** Every file is tried, whatever becomes of the one before. */
async function importFiles(
  opened: OpenParts,
  options: Options,
  { files, progress }: CommandContext,
): Promise<Said> {
  const lines: Line[] = [];
  let whole = 0;
  for (const file of files) {
    const result = await importOne(opened, file, options.out ?? dirname(file), progress);
    lines.push(...result.lines);
    if (result.whole) whole += 1;
  }
  const values = { whole, count: files.length };
  const more = (locale: Locale): readonly string[] => lines.map((line) => line(locale));
  return { ok: whole === files.length, key: 'cli.bundles-imported', values, more };
}

async function importOne(
  { parts }: OpenParts,
  file: string,
  receipts: string,
  progress: CommandContext['progress'],
): Promise<{ readonly whole: boolean; readonly lines: readonly Line[] }> {
  if (!(await isReadable(file)))
    return { whole: false, lines: [(locale) => operatorMessage(locale, 'cli.no-file', { file })] };
  const outcome = await importBundle(parts, {
    file: createReadStream(file),
    unit: null,
    by: BY,
    onProgress: ({ done, total }) =>
      progress((locale) => operatorMessage(locale, 'cli.bundle-progress', { file, done, total })),
  });
  const { receipt } = outcome;
  const lines = wordsOf(file, outcome);
  if (receipt === null) return { whole: outcome.whole, lines };
  const { centreKey } = parts;
  const content: ReceiptFile = {
    format: 'hailong-receipt/1',
    centreKey: centreKey.publicKey,
    receipt,
  };
  const written = await writeReceipt(receipts, content);
  const said: Line = (locale) =>
    written.ok
      ? operatorMessage(locale, 'cli.receipt-written', { path: written.path })
      : operatorMessage(locale, 'cli.receipt-not-written', {
          path: receipts,
          failure: written.failure,
        });
  return { whole: outcome.whole, lines: [...lines, said] };
}

function wordsOf(file: string, outcome: ImportOutcome): readonly Line[] {
  const { device, from, to, stored, duplicates, quarantined, whole, fault } = outcome;
  const values = {
    file,
    device: device ?? '?',
    from: String(from),
    to: String(to),
    stored,
    duplicates,
    quarantined,
  };
  const key = whole ? 'cli.bundle-whole' : 'cli.bundle-not-whole';
  const count: Line = (locale) => operatorMessage(locale, key, values);
  if (fault === null) return [count];
  return [count, (locale) => `${file}: ${faultInWords(fault, locale).text}`];
}

async function isReadable(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/** For `verify` on a machine without the centre; whoever has this file reads every export. */
async function exportIdentity({ parts }: OpenParts, { out = '' }: Options): Promise<Said> {
  const { exportKey, centreKey, db, now } = parts;
  let handle: FileHandle;
  try {
    handle = await open(out, 'wx', 0o600);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return {
      ok: false,
      key: 'cli.not-written',
      values: { path: out, failure: String(error.code) },
    };
  }
  await handle.writeFile(`# public key: ${exportKey.recipient}\n${exportKey.identity}\n`);
  await handle.close();
  await recordAudit(db.write, {
    at: new Date(now()),
    actor: BY,
    action: 'export-key.shown',
    unitId: null,
    subject: exportKey.recipient,
  });
  return { ok: true, key: 'cli.identity-written', values: { path: out, key: centreKey.publicKey } };
}
