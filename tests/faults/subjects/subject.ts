import type { Page } from 'playwright-core';
import type { SubjectKind } from '../plan/kinds.ts';

export type Process = 'browser' | 'main';

/** A kiosk under test: one data folder, and whatever program runs on it at the moment. */
export interface Subject {
  readonly kind: SubjectKind;
  /** Everything that survives is in it. */
  readonly folder: string;
  /** Throws while no program runs. */
  readonly page: () => Page;
  /** Starts the program; resolves when its page is there. */
  readonly start: (options?: StartOptions) => Promise<void>;
  readonly isRunning: () => boolean;
  readonly quit: () => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly signal: (process: Process, signal: NodeJS.Signals) => void;
  /** Its page crashes and is brought back by the program. */
  readonly crashPage: () => Promise<void>;
  /** Another program or tab on the same data: resolves once it was turned away and is gone. */
  readonly startSecond: () => Promise<void>;
  /** Moves the clock of every part that asks for the time. */
  readonly setClock: (offsetMs: number) => Promise<void>;
  /** Where the log's two copies lie on the disk. */
  readonly places: () => Places;
  readonly output: () => string;
}

export interface StartOptions {
  readonly enrolCode?: string;
  /** Another address of the centre than the proxy's own. */
  readonly central?: string;
}

export interface Places {
  /** LevelDB folders of IndexedDB. */
  readonly stores: readonly string[];
  /** Files of the journal, oldest first. */
  readonly journal: readonly string[];
  readonly profile: string;
  /** Folder of the journal's files; null where they lie in the profile. */
  readonly journalFolder: string | null;
}
