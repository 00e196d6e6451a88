/** The hands at the kiosk of a fault round: a clerk who signs in whenever that is asked, and citizens who tap. */
import type { Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_CLERKS } from '../../central/demo/clerks.ts';
import { VI } from '../../renderer/i18n/vi.ts';
import { FIVE_LEVELS } from '../../shared/domain/scale.ts';
import { choose, seeKept, seeQuestion, seeWaiting, signIn, skip } from '../e2e/kiosk-hands.ts';
import { REPEAT_MS } from './centre/rig.ts';
import type { Ledger, Tap } from './ledger.ts';
import { logEnds } from './page-log.ts';

/** A kiosk that was struck tries again by itself every 5 s; a busy machine takes its time on top. */
const ASKS_WITHIN_MS = 150_000;
const BETWEEN_TRIES_MS = 500;
const THANKS_WITHIN_MS = 12_000;
/** The kiosk counts from the moment when it stored the tap. */
const REPEAT_MARGIN_MS = 1_000;
const CLERK = DEMO_CLERKS[0];

/** Waits until faces are on the screen; signs the clerk in where nobody is. */
export async function readyForCitizen(page: Page): Promise<void> {
  const asks = await Promise.any([
    seeQuestion(page).then(() => true),
    seeWaiting(page).then(() => false),
  ]);
  if (asks) return;
  if (CLERK === undefined) throw new Error('the demo office has no clerk');
  await signIn(page, CLERK);
}

/**
 * The same within a time that a struck kiosk may need; a clerk whose sign-in was broken off begins it again. False: the
 * kiosk asks for nothing.
 */
export async function comesBack(page: Page): Promise<boolean> {
  const until = performance.now() + ASKS_WITHIN_MS;
  // One try after the other: what an abandoned one still taps would spoil the next one's PIN.
  while (performance.now() < until && !page.isClosed()) {
    const isReady = await readyForCitizen(page).then(
      () => true,
      () => false,
    );
    if (isReady) return true;
    await sleep(BETWEEN_TRIES_MS);
  }
  return false;
}

/** A tap whose thanks nobody waits for; `settled` ends once it was thanked for, or will not be any more. */
export interface TapInFlight {
  readonly tap: Tap;
  readonly settled: Promise<void>;
}

export async function touchFace(
  page: Page,
  ledger: Ledger,
  device: string,
  level: number,
): Promise<TapInFlight> {
  const label = FIVE_LEVELS.levels[level - 1]?.label.vi;
  if (label === undefined) throw new RangeError(`no level ${level}`);
  await nextCitizen(ledger);
  const tap = ledger.begin(device, level);
  await choose(page, label).catch(() => undefined);
  return { tap, settled: settle(page, ledger, tap) };
}

/** A whole visit: the face, the thanks, and away. */
export async function rate(
  page: Page,
  ledger: Ledger,
  device: string,
  level: number,
): Promise<boolean> {
  if (!(await comesBack(page))) return false;
  const { tap, settled } = await touchFace(page, ledger, device, level);
  await settled;
  if (tap.acked) await skip(page).catch(() => undefined);
  return true;
}

/** Two touches in quick succession are one citizen's: the kiosk takes the first alone. */
async function nextCitizen({ taps }: Ledger): Promise<void> {
  const last = taps.at(-1);
  if (last === undefined) return;
  await sleep(Math.max(0, last.at + REPEAT_MS + REPEAT_MARGIN_MS - performance.now()));
}

async function settle(page: Page, { taps }: Ledger, tap: Tap): Promise<void> {
  tap.acked = await Promise.race([seeAcknowledged(page), sleep(THANKS_WITHIN_MS, false)]);
  if (!tap.acked) return;
  const { rating } = await logEnds(page).catch(() => ({ rating: null }));
  // A store that takes nothing shows the one before: this tap is in the journal alone.
  if (rating === null || taps.some(({ entry }) => entry?.hash === rating.hash)) return;
  tap.entry = { device: rating.device, seq: rating.seq, hash: rating.hash };
}

/** Both screens stand for a tap that is durable: the questions, and the thanks where none are asked any more. */
function seeAcknowledged(page: Page): Promise<boolean> {
  return Promise.any([
    seeKept(page),
    page.getByRole('heading', { name: VI['thanks.title'] }).waitFor(),
  ]).then(
    () => true,
    () => false,
  );
}
