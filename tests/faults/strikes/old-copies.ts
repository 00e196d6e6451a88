import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Random } from '../../../central/demo/year/random.ts';
import type { Bench } from '../run/bench.ts';
import { markDestroyed } from './mark-destroyed.ts';
import { stopInATap } from './spoil.ts';

/** Somebody copies yesterday's folder over today's. */
export async function oldStore(bench: Bench, random: Random): Promise<void> {
  const { profile } = bench.subject.places();
  await goBack(bench, random, [profile]);
}

export async function oldJournal(bench: Bench, random: Random): Promise<void> {
  const { journalFolder } = bench.subject.places();
  if (journalFolder === null) throw new Error('no journal folder of its own');
  await goBack(bench, random, [journalFolder]);
}

/** Both copies at once: what was tapped in between can only be proven absent. */
export async function oldBoth(bench: Bench, random: Random): Promise<void> {
  const { profile, journalFolder } = bench.subject.places();
  const { taps } = bench.ledger;
  const before = taps.length;
  await goBack(bench, random, journalFolder === null ? [profile] : [profile, journalFolder]);
  await markDestroyed(bench, taps.slice(before));
}

async function goBack(bench: Bench, random: Random, folders: readonly string[]): Promise<void> {
  const { subject } = bench;
  await subject.quit();
  const aside = mkdtempSync(join(tmpdir(), 'hai-long-faults-old-'));
  const kept = folders.map((folder, index) => ({ folder, copy: join(aside, String(index)) }));
  for (const { folder, copy } of kept)
    if (existsSync(folder)) cpSync(folder, copy, { recursive: true });
  await bench.bringUp();
  await stopInATap(bench, random);
  for (const { folder, copy } of kept) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(copy, folder, { recursive: true });
  }
  rmSync(aside, { recursive: true, force: true });
  await bench.bringUp();
}
