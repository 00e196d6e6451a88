/** The office of `npm start` for an end-to-end test: its centre as a program of its own, somebody of IT, and who works there. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { RunningCentre } from '../../build/start/centre.ts';
import { DEMO_CLERKS } from '../../central/demo/clerks.ts';
import { DEMO_KIOSK_COUNTER, DEMO_UNIT } from '../../central/demo/office.ts';
import type { NewClerk } from '../../central/office/office-input.ts';
import { FIVE_LEVELS } from '../../shared/domain/scale.ts';
import { makeFolder } from '../build/make-folder.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { signInAtCentre, type Desk } from './centre-desk.ts';
import { startCentreProcess } from './centre-process.ts';
import type { CentrePlace } from './hailong.ts';

export interface DemoOffice {
  readonly url: string;
  /** For the data of its kiosks; goes with the office. */
  readonly folder: string;
  /** For the command line, and for who looks into the database. */
  readonly place: Required<CentrePlace>;
  readonly desk: Desk;
  /** Switches of a kiosk that is new at this centre. */
  readonly enrolSwitches: () => Promise<readonly string[]>;
  /** How many ratings count for a clerk today. */
  readonly ratingsToday: (clerk: NewClerk) => Promise<number>;
  readonly ratingsReach: (clerk: NewClerk, count: number) => Promise<void>;
  readonly stopCentre: () => Promise<void>;
  /** At its old address. */
  readonly startCentre: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A kiosk that could not send waits before it tries again, longer each time. */
const ARRIVES_WITHIN_MS = 90_000;

/** @param database `own`: the bundled one; `test`: one that a test may look into */
export async function openDemoOffice(database: 'own' | 'test' = 'own'): Promise<DemoOffice> {
  const folder = await makeFolder('hai-long-office-');
  const made = database === 'test' ? await createTestDatabase('empty') : null;
  const place = { dataFolder: join(folder, 'centre'), databaseUrl: made?.url ?? '' };
  let centre: RunningCentre = await startCentreProcess(place.dataFolder, null, place.databaseUrl);
  const { url, admin } = centre.report;
  if (admin === null) throw new Error('the first start made no administrator');
  const desk = await signInAtCentre(url, admin);
  const ratingsToday = (clerk: NewClerk): Promise<number> => desk.ratingsToday(DEMO_UNIT, clerk.id);
  return {
    url,
    folder,
    place,
    desk,
    enrolSwitches: async () => {
      const code = await desk.enrolmentCode(DEMO_UNIT, DEMO_KIOSK_COUNTER);
      return [`--central=${url}`, `--enrol-code=${code}`];
    },
    ratingsToday,
    ratingsReach: (clerk, count) =>
      expect
        .poll(() => ratingsToday(clerk), { timeout: ARRIVES_WITHIN_MS, interval: 200 })
        .toBe(count),
    stopCentre: () => centre.stop(),
    startCentre: async () => {
      const { port } = new URL(url);
      centre = await startCentreProcess(place.dataFolder, port, place.databaseUrl);
    },
    close: async () => {
      await centre.stop();
      await made?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function demoClerk(index: number): NewClerk {
  const clerk = DEMO_CLERKS[index];
  if (clerk === undefined) throw new Error('the demo office has fewer clerks');
  return clerk;
}

/** What is written on the face of a level. */
export function faceOf(level: number): string {
  const text = FIVE_LEVELS.levels[level - 1]?.label.vi;
  if (text === undefined) throw new Error(`no level ${level}`);
  return text;
}
