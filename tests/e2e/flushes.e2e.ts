/**
 * What the operating system is asked to flush between a tap and its thanks, seen by strace from outside: SIGKILL can't
 * tell a flushed write from a cached one.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { DEMO_CLERKS } from '../../central/demo/clerks.ts';
import { VI } from '../../renderer/i18n/vi.ts';
import { FIVE_LEVELS } from '../../shared/domain/scale.ts';
import { signInAtCentre } from './centre-desk.ts';
import { startCentreProcess } from './centre-process.ts';
import { choose, seeKept, seeQuestion, seeWaiting, signIn, skip } from './kiosk-hands.ts';
import { launchKiosk, type Kiosk } from './launch-kiosk.ts';

/** Each takes the seconds that its thanks stays. */
const TAPS = 6;
const LABEL = FIVE_LEVELS.levels[3]?.label.vi ?? '';
/** `1795441234.123456 fdatasync(45</…/000003.log>) = 0`, maybe behind a thread's number. */
const FLUSH = /(\d+\.\d+) f(?:data)?sync\(\d+<([^>]+)>/;

interface Flush {
  readonly atMs: number;
  readonly copy: 'store' | 'journal';
}

function whyNot(): string | null {
  try {
    execFileSync('strace', ['-o', '/dev/null', '-e', 'trace=none', 'true'], { stdio: 'pipe' });
    return null;
  } catch (error) {
    return `strace can't be used here: ${String(error)}`;
  }
}

function childrenOf(pid: number): readonly number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean);
  return children.map(Number).flatMap((child) => [child, ...childrenOf(child)]);
}

/** Watches every process of the kiosk; the answer ends the watch and tells what was flushed. */
async function watchFlushes(
  kiosk: Kiosk,
  folder: string,
): Promise<() => Promise<readonly Flush[]>> {
  const main = await kiosk.evaluate(() => process.pid, null);
  const report = join(folder, 'strace.txt');
  const pids = [main, ...childrenOf(main)].flatMap((pid) => ['-p', String(pid)]);
  const tracer = spawn(
    'strace',
    ['-f', '-y', '-ttt', '-e', 'trace=fsync,fdatasync', '-o', report, ...pids],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  await once(tracer.stderr, 'data');
  return async () => {
    tracer.kill('SIGINT');
    await once(tracer, 'exit');
    return readFileSync(report, 'utf8').split('\n').flatMap(flushIn);
  };
}

function flushIn(line: string): readonly Flush[] {
  const [, seconds, path = ''] = FLUSH.exec(line) ?? [];
  const atMs = Number(seconds) * 1_000;
  if (/\.indexeddb\.leveldb\/\d+\.log$/.test(path)) return [{ atMs, copy: 'store' }];
  return /\/journal\/[^/]+\.ndjson$/.test(path) ? [{ atMs, copy: 'journal' }] : [];
}

/** Resolves with the moment (ms) at which the page shows that the rating is kept. */
function thanked(page: Page): Promise<number> {
  return page.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.body.textContent.replaceAll('\u00a0', ' ').includes(words)) return;
          observer.disconnect();
          resolve(Date.now());
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    VI['explain.kept'].replaceAll('\u00a0', ' '),
  );
}

test('each copy is flushed once, the store first, between a tap and its thanks', async ({
  skip: skipTest,
}) => {
  const why = whyNot();
  if (why !== null) return skipTest(why);
  const folder = mkdtempSync(join(tmpdir(), 'hai-long-flushes-'));
  const centre = await startCentreProcess(join(folder, 'centre'));
  onTestFinished(async () => {
    await centre.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const { url, admin } = centre.report;
  if (admin === null) throw new Error('the first start made no administrator');
  const code = await (await signInAtCentre(url, admin)).enrolmentCode('dong-quang', 'quay-3');
  const kiosk = await launchKiosk({
    dataFolder: join(folder, 'kiosk'),
    switches: [`--central=${url}`, `--enrol-code=${code}`],
  });
  onTestFinished(() => kiosk.close());
  const { page } = kiosk;
  await seeWaiting(page);
  await signIn(page, DEMO_CLERKS[0]!);
  // Nothing but the taps is to be written: no cursor that moves, no beat.
  await centre.stop();

  const ended = await watchFlushes(kiosk, folder);
  const taps: { readonly from: number; readonly to: number }[] = [];
  for (let tap = 0; tap < TAPS; tap += 1) {
    await seeQuestion(page);
    const moment = thanked(page);
    const from = Date.now();
    await choose(page, LABEL);
    await seeKept(page);
    taps.push({ from, to: await moment });
    await skip(page);
  }
  const flushes = await ended();
  const between = taps.map(({ from, to }) =>
    flushes.filter(({ atMs }) => atMs >= from && atMs <= to).map(({ copy }) => copy),
  );
  console.info(
    `${TAPS} taps, ${flushes.length} flushes: ${between.map((copies) => copies.join('+')).join(' ')}`,
  );
  expect(between).toEqual(Array.from({ length: TAPS }, () => ['store', 'journal']));
}, 240_000);
