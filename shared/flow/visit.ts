import type { CodeFault } from '../domain/dossier-code.ts';
import type { Opening } from '../log/kinds.ts';

/** How one citizen came to the faces, and for what. */
export interface Visit {
  /** 0 for faces that are always there; otherwise every opening has its own. */
  readonly id: number;
  readonly opening: Opening;
  /** Keyed hash of the dossier code; the code itself is in no state. */
  readonly dossier: string | null;
  readonly procedure: string | null;
  /** False once the citizen said that somebody else served them: what they rate is then no clerk's. */
  readonly isClerks: boolean;
  /** How long the faces wait untouched; null: for ever. */
  readonly waitMs: number | null;
}

export const ALWAYS_OPEN: Visit = {
  id: 0,
  opening: 'always',
  dossier: null,
  procedure: null,
  isClerks: true,
  waitMs: null,
};

/** Why a code did not open the faces, in the citizen's terms. */
export type OpeningFault = CodeFault | 'other-office' | 'already-rated' | 'unreadable';
