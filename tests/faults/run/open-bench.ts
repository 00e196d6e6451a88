import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder } from '../../build/make-folder.ts';
import type { Rig } from '../centre/rig.ts';
import { comesBack, rate, touchFace } from '../citizen.ts';
import { makeLedger } from '../ledger.ts';
import { logEnds } from '../page-log.ts';
import type { SubjectKind } from '../plan/kinds.ts';
import { whole } from '../plan/plan-round.ts';
import { appSubject } from '../subjects/app-subject.ts';
import { browserSubject } from '../subjects/browser-subject.ts';
import type { SmallDisk } from '../strikes/small-disk.ts';
import type { Bench } from './bench.ts';

const LOOK_EVERY_MS = 400;
const LEVELS = 5;
const MOST_STARTS = 4;
/** Of one hand at one button: longer than Playwright's usual 30 s, since several kiosks share two cores. */
const PATIENCE_MS = 45_000;

export interface BenchOptions {
  /** A small disk of its own, for a fault that fills it. */
  readonly disk?: SmallDisk;
}

/** A kiosk that was enrolled just now. */
export async function openBench(
  rig: Rig,
  kind: SubjectKind,
  { disk }: BenchOptions = {},
): Promise<Bench> {
  const home = disk?.folder ?? (await makeFolder('hai-long-faults-kiosk-'));
  const subject =
    kind === 'app'
      ? appSubject(home, rig.proxy.url, disk?.switches)
      : browserSubject(home, rig.proxy.url);
  const ledger = makeLedger();
  const devices: string[] = [];

  async function ends(): Promise<Awaited<ReturnType<typeof logEnds>>> {
    const found = await logEnds(subject.page());
    const device = found.last?.device;
    if (device !== undefined && !devices.includes(device)) devices.push(device);
    return found;
  }
  async function bringUp(): Promise<boolean> {
    for (let start = 0; start < MOST_STARTS; start += 1) {
      // A program that mends its store ends itself, and is started again by what started it.
      if (subject.isRunning() && subject.page().isClosed())
        await subject.kill().catch(() => undefined);
      if (!subject.isRunning()) await subject.start();
      subject.page().setDefaultTimeout(PATIENCE_MS);
      if (await comesBack(subject.page())) {
        await ends();
        return true;
      }
      if (!subject.page().isClosed()) return false;
    }
    return false;
  }
  async function synced(withinMs: number): Promise<boolean> {
    const until = performance.now() + withinMs;
    while (performance.now() < until) {
      const last = await ends().then(
        (found) => found.last,
        () => null,
      );
      if (last !== null && (await rig.look.reached(last.device)) >= last.seq) return true;
      await sleep(LOOK_EVERY_MS);
    }
    return false;
  }
  function device(): string {
    return devices.at(-1) ?? '';
  }

  await subject.start({ enrolCode: await rig.enrolmentCode() });
  if (!(await bringUp())) throw new Error('a new kiosk did not begin to work');
  return {
    rig,
    subject,
    ledger,
    devices: () => devices,
    bringUp,
    visit: (random) => rate(subject.page(), ledger, device(), whole(random, 1, LEVELS)),
    touch: (random) => touchFace(subject.page(), ledger, device(), whole(random, 1, LEVELS)),
    synced,
    close: async () => {
      await subject.kill().catch(() => undefined);
      if (disk === undefined) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
      else disk.unmount();
    },
  };
}
