import type { Random } from '../../../central/demo/year/random.ts';
import type { Rig } from '../centre/rig.ts';
import type { Ledger } from '../ledger.ts';
import type { Subject } from '../subjects/subject.ts';

/** A kiosk on the runner's bench: its program, its centre and what its citizens know. */
export interface Bench {
  readonly rig: Rig;
  readonly subject: Subject;
  readonly ledger: Ledger;
  /** Ids that this kiosk has had: a lost key makes it a new device. */
  readonly devices: () => readonly string[];
  /** Starts the program if it is not running, and waits until it takes ratings. False: it does not. */
  readonly bringUp: () => Promise<boolean>;
  /** A whole visit. False: the kiosk asked for nothing. */
  readonly visit: (random: Random) => Promise<boolean>;
  /** A finger on a face; resolves once it is off again. The promise in it ends with the thanks or without. */
  readonly touch: (random: Random) => Promise<{ readonly settled: Promise<void> }>;
  /** Whether the centre has the whole log before the time is up. */
  readonly synced: (withinMs: number) => Promise<boolean>;
  readonly close: () => Promise<void>;
}
