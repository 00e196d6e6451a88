/** Shows what an export of a long journal takes: `npx tsx tests/bench/export-memory.ts [entries]`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { exportLog } from '../../electron/export/export-log.ts';
import { openJournal } from '../../electron/journal/journal.ts';
import { formatSegmentName } from '../../electron/journal/segment-name.ts';
import { EMPTY_HEAD, headOf, seal, type Head } from '../../shared/log/chain.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import { ratingGiven, newKeyPair, signBytes } from '../support/central-kiosk.ts';
import { kioskConfig } from '../electron/centre.ts';

const DEVICE = 'kiosk-bench';
const START = Date.UTC(2026, 0, 5, 1);
const SEGMENT_BYTES = 1_048_576;
const MB = 1_048_576;
const SAMPLE_MS = 50;

/** As the kiosk would have written it, a minute between taps. */
function writeJournal(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  let head: Head = EMPTY_HEAD;
  let lines: string[] = [];
  let bytes = 0;
  let first = { firstSeq: 1, day: localDay(START) };
  const flush = (): void => {
    if (lines.length > 0) writeFileSync(join(folder, formatSegmentName(first)), lines.join(''));
    lines = [];
    bytes = 0;
  };
  for (let n = 0; n < count; n += 1) {
    const at = START + n * 60_000;
    const stamp = { device: DEVICE, at, mono: n * 60_000, boot: '0123456789abcdef' };
    const entry = seal(head, ratingGiven(), stamp);
    const line = `${JSON.stringify(entry)}\n`;
    if (bytes + line.length > SEGMENT_BYTES) flush();
    if (lines.length === 0) first = { firstSeq: entry.seq, day: localDay(at) };
    lines.push(line);
    bytes += line.length;
    head = headOf(entry);
  }
  flush();
}

async function exportIt(folder: string, count: number): Promise<void> {
  const journal = await openJournal(join(folder, 'journal'), () => undefined);
  const { privateKey, publicKey } = newKeyPair();
  const exportRecipient = await identityToRecipient(await generateX25519Identity());
  const identity = { device: DEVICE, central: '', centreKey: '', token: '', secret: '' };
  const state = {
    identity: () => identity,
    config: () => kioskConfig({ exportRecipient }),
    receipt: () => null,
    keepIdentity: async () => undefined,
    keepConfig: async () => true,
    keepReceipt: async () => undefined,
  };
  const key = { publicKey, sign: (bytes: Uint8Array) => signBytes(bytes, privateKey) };
  let most = 0;
  const sampling = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), SAMPLE_MS);
  const before = process.memoryUsage.rss();
  const begun = performance.now();
  const verdict = await exportLog(
    { app: 'bench', journal, key, state, now: () => START, report: () => undefined },
    {
      order: { what: 'bundle', scope: { kind: 'all' }, drive: folder, locale: 'vi' },
      drives: [{ id: folder, name: 'bench', freeBytes: null }],
      onProgress: () => undefined,
    },
  );
  clearInterval(sampling);
  const seconds = (performance.now() - begun) / 1_000;
  if (!verdict.ok) throw new Error(verdict.reason);
  const { size } = statSync(join(folder, verdict.file));
  const mb = (bytes: number): string => (bytes / MB).toFixed(0);
  console.log(
    `${count} entries, ${mb(size)} MB file: ${seconds.toFixed(1)} s, RSS ${mb(before)} → at most ${mb(most)} MB`,
  );
}

const [role = '1000000', folder = ''] = process.argv.slice(2);
if (folder === '') {
  const own = mkdtempSync(join(tmpdir(), 'hai-long-export-'));
  // The journal is written by this process, the export is measured in one of its own.
  writeJournal(join(own, 'journal'), Number(role));
  const measured = ['--import', 'tsx', import.meta.filename, role, own];
  spawnSync(process.execPath, measured, { stdio: 'inherit' });
  rmSync(own, { recursive: true, force: true });
} else {
  await exportIt(folder, Number(role));
}
