import type { IndexPoints } from './rules.ts';

/** A part of a whole, both whole numbers. */
export interface Part {
  readonly part: number;
  readonly of: number;
}

/** Exact: no float decides a limit. An empty whole reaches nothing. */
function reaches({ part, of }: Part, percent: number): boolean {
  return of > 0 && part * 100 >= of * percent;
}

export interface OneStopProcedures {
  readonly procedures: number;
  /** Decided at the one-stop office itself. */
  readonly decidedThere: number;
  /** Received and handed out there. */
  readonly handledThere: number;
}

/** Index 5, commune level. */
export function oneStopPoints(counts: OneStopProcedures): IndexPoints {
  const { procedures: of, decidedThere, handledThere } = counts;
  if (reaches({ part: decidedThere, of }, 100)) return 2;
  return reaches({ part: handledThere, of }, 100) ? 1 : 0;
}

/** Index 6: posted at the office, published electronically. */
export function publicityPoints(posted: boolean, electronic: boolean): IndexPoints {
  if (posted && electronic) return 2;
  return posted || electronic ? 1 : 0;
}

export interface PetitionHandling {
  readonly received: number;
  readonly onTime: number;
  /** Whether any was drawn out ("kéo dài"). */
  readonly drawnOut: boolean;
}

/** Index 8: answers to petitions (PAKN). Without one there is nothing to be late with. */
export function petitionPoints({ received, onTime, drawnOut }: PetitionHandling): IndexPoints {
  if (drawnOut) return 0;
  const answered = { part: onTime, of: received };
  if (received === 0 || reaches(answered, 100)) return 2;
  return reaches(answered, 90) ? 1 : 0;
}

export interface OnlineServices {
  readonly proceduresOnline: Part;
  readonly dossiersOnline: Part;
  readonly overdue: number;
}

/** Index 9. Who misses one condition of the two points still has one from 15 % online (our reading of the gap). */
export function onlinePoints(services: OnlineServices): IndexPoints {
  const { proceduresOnline, dossiersOnline, overdue } = services;
  if (reaches(proceduresOnline, 20) && reaches(dossiersOnline, 30) && overdue === 0) return 2;
  return reaches(dossiersOnline, 15) ? 1 : 0;
}
