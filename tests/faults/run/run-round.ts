import { setTimeout as sleep } from 'node:timers/promises';
import { absentFrom, judge, type CentreView, type Finding } from '../oracle.ts';
import { kindsOf, type RoundPlan } from '../plan/plan-round.ts';
import { PASS } from '../proxy/behaviour.ts';
import { weatherOf } from '../proxy/weather.ts';
import { strike } from '../strikes/strike.ts';
import type { Bench } from './bench.ts';

export interface RoundResult {
  readonly plan: RoundPlan;
  readonly taps: number;
  readonly acked: number;
  readonly findings: readonly Finding[];
  /** Where something was found: what the centre holds of the kiosk, and every tap that was judged. */
  readonly story: readonly string[];
  /** What kept the round from its end: a kiosk that did not come back, a log that did not arrive. */
  readonly stuck: string | null;
  /** Why a fault could not be tried here; then nothing of the round counts. */
  readonly skipped: string | null;
}

/** A kiosk waits for five minutes where it is asked to wait longer, and nobody need tell it that the network is back. */
const SYNC_WITHIN_MS = 380_000;
const ROUND_WITHIN_MS = 15 * 60_000;

/** One round: ratings, the fault with ratings in it, healing, and what the oracle says. */
export async function runRound(bench: Bench, plan: RoundPlan): Promise<RoundResult> {
  const { rig, ledger } = bench;
  const first = ledger.taps.length;
  const began = Date.now();
  ledger.owed = null;
  let stuck: string | null = null;
  const end = new AbortController();
  try {
    const round = suffer(bench, plan).then(() => heal(bench, plan));
    const late = sleep(ROUND_WITHIN_MS, 'the round did not end', { signal: end.signal });
    stuck = await Promise.race([round, late]);
  } catch (error) {
    stuck = error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    end.abort();
  }
  const made = ledger.taps.slice(first);
  const counts = { taps: made.length, acked: made.filter(({ acked }) => acked).length };
  // Without the whole log at the centre, nothing can be said about what is missing there.
  const view = stuck === null ? await rig.look.view(bench.devices(), began) : null;
  const findings = view === null ? [] : judge(ledger, view);
  if (view !== null) settle(bench, view);
  const story = findings.every(({ is }) => is === 'declared-lost') ? [] : await storyOf(bench);
  return { plan, ...counts, findings, story, stuck, skipped: null };
}

/** Everything has arrived: what was not thanked for and is not there may stand for no other rating any more. */
function settle({ ledger }: Bench, { ratings }: CentreView): void {
  for (const tap of absentFrom(ledger.taps, ratings)) if (!tap.acked) tap.never = true;
}

async function storyOf({ rig, ledger, devices }: Bench): Promise<readonly string[]> {
  const taps = ledger.taps.map((tap) => `tap: ${JSON.stringify(tap)}`);
  return [...taps, ...(await rig.look.story(devices()))];
}

async function suffer(bench: Bench, plan: RoundPlan): Promise<void> {
  const { rig, visit } = bench;
  const { random, tapsBefore, syncedBefore, tapsDuring, net } = plan;
  if (!syncedBefore) rig.proxy.become({ does: 'offline' });
  for (let tap = 0; tap < tapsBefore; tap += 1) await visit(random);
  if (syncedBefore) await bench.synced(SYNC_WITHIN_MS);
  rig.proxy.become(net === null ? PASS : weatherOf(net, random));
  if (plan.strike !== null) await strike(bench, plan.strike, random);
  const visits = plan.strike === null ? tapsDuring : tapsDuring - 1;
  for (let tap = 0; tap < visits && bench.subject.isRunning(); tap += 1) await visit(random);
}

/** @returns what does not heal, or null */
async function heal(
  bench: Bench,
  { random, tapsAfter, saysOnline }: RoundPlan,
): Promise<string | null> {
  const { rig, subject } = bench;
  rig.proxy.become(PASS);
  await rig.restoreCentre();
  if (!(await bench.bringUp())) return `no faces again\n${await seen(bench)}`;
  if (saysOnline) await subject.page().evaluate(() => dispatchEvent(new Event('online')));
  for (let tap = 0; tap < tapsAfter; tap += 1) await bench.visit(random);
  return (await bench.synced(SYNC_WITHIN_MS))
    ? null
    : `not everything arrives\n${await seen(bench)}`;
}

/** A fault that can't be tried on this machine: never counted as passed. */
export function skippedRound(plan: RoundPlan, why: string): RoundResult {
  return { plan, taps: 0, acked: 0, findings: [], story: [], stuck: null, skipped: why };
}

async function seen({ subject }: Bench): Promise<string> {
  const text = await subject
    .page()
    .locator('body')
    .innerText({ timeout: 2_000 })
    .catch(() => 'no page');
  return `${text}\n${subject.output()}`;
}

export function describe(plan: RoundPlan): string {
  const { round, subject, tapsBefore, syncedBefore, tapsDuring, tapsAfter } = plan;
  const before = `${tapsBefore}${syncedBefore ? ' synced' : ' unsynced'}`;
  return `round ${round} ${kindsOf(plan).join(' + ')} on ${subject}, taps ${before}, ${tapsDuring}, ${tapsAfter}`;
}
