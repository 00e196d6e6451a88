/**
 * What durability and proof cost, as ratios against doing without, measured in one run. Nothing is asserted:
 * figures of one machine say nothing about another one, their ratios do.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { build, preview } from 'vite';
import { findChromium } from '../../build/chromium.ts';
import { addressOf } from './address-of.ts';
import type { AppendSamples } from './append-page.ts';
import { measureChain } from './chain.ts';
import { measureLongLog } from './long-log.ts';
import { measureIngest } from './ingest.ts';
import { measurePresses } from './presses.ts';
import { measureReport } from './report.ts';
import { runInPage } from './run-in-page.ts';
import { ratioTable, spreadOf, type Row } from './stats.ts';

const ROOT = join(import.meta.dirname, '../..');
const APPENDS = 200;
const WARM_UP = 20;
const SLOWDOWNS = [1, 4, 6] as const;
const LOOPBACK = '127.0.0.1';

function say(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

async function appendRows(context: BrowserContext): Promise<readonly Row[]> {
  // The module of the same folder: its result has the shape that it declares.
  const samples = (await runInPage(
    context,
    'append-page.ts',
    `measureAppends(${APPENDS}, ${WARM_UP})`,
  )) as AppendSamples;
  return [
    {
      what: 'IndexedDB, relaxed (Chromium’s default)',
      spread: spreadOf(samples.relaxed),
      unit: 'ms',
    },
    { what: 'IndexedDB, strict', spread: spreadOf(samples.strict), unit: 'ms' },
    { what: 'journal alone (OPFS, flushed)', spread: spreadOf(samples.journal), unit: 'ms' },
    {
      what: 'IndexedDB, strict, then journal: what the kiosk does',
      spread: spreadOf(samples.both),
      unit: 'ms',
    },
  ];
}

async function pressRows(
  context: BrowserContext,
  folder: string,
): Promise<{ readonly painted: readonly Row[]; readonly durable: readonly Row[] }> {
  const outDir = join(folder, 'pages');
  const configFile = join(ROOT, 'build/vite.kiosk.ts');
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: LOOPBACK, port: 0 },
  });
  try {
    const painted: Row[] = [];
    const durable: Row[] = [];
    for (const slowdown of SLOWDOWNS) {
      const journal = join(folder, `journal-${slowdown}`);
      const presses = await measurePresses(context, addressOf(server), journal, slowdown);
      const what = `processor ×${slowdown} slower`;
      painted.push({ what, spread: presses.painted, unit: 'ms' });
      durable.push({ what, spread: presses.durable, unit: 'ms' });
    }
    return { painted, durable };
  } finally {
    await server.close();
  }
}

const executablePath = findChromium();
if (executablePath === undefined)
  throw new Error('no Chromium: run npm test once, it installs one');
const folder = await mkdtemp(join(tmpdir(), 'hai-long-bench-'));
// A profile on the disk: without one Chromium keeps everything in memory, and flushing it costs nothing.
const context = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath });
try {
  say(ratioTable('one append', await appendRows(context)));
  say(ratioTable('one entry', measureChain()));
  say(
    ratioTable(
      'one batch at the centre, when 120 kiosks send at once',
      await measureIngest(folder),
    ),
  );
  const report = await measureReport(folder);
  say(ratioTable('a year’s report of one office', report.times));
  say(ratioTable('longest that nobody was answered', report.blocked));
  say(ratioTable('memory for a report', report.memory));
  const { appends, starts } = await measureLongLog(context);
  say(ratioTable('a year without a network', appends));
  say(ratioTable('start', starts));
  const { painted, durable } = await pressRows(context, folder);
  say(ratioTable('press to painted face', painted));
  say(ratioTable('press to thanks (both copies flushed)', durable));
} finally {
  await context.close();
  await rm(folder, { recursive: true, force: true });
}
