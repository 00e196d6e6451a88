import type { ClockFix, ClockMove } from '../../shared/log/corrected-time.ts';
import { readBody, type Entry } from '../../shared/log/entry.ts';

/** What entries tell of their device's clock, each with its place in the log. */
export interface ClockMarks {
  readonly fixes: readonly (ClockFix & { readonly seq: number })[];
  readonly moves: readonly (ClockMove & { readonly seq: number })[];
}

export function clockMarksIn(entries: readonly Entry[]): ClockMarks {
  const read = entries.flatMap((entry) => {
    if (!entry.kind.startsWith('clock.')) return [];
    const { at, mono, boot, seq } = entry;
    const body = readBody(entry);
    return body.ok ? [{ place: { at, mono, boot, seq }, draft: body.draft }] : [];
  });
  return {
    fixes: read.flatMap(({ place, draft }) => {
      if (draft.kind !== 'clock.observed') return [];
      const { offsetMs, roundTripMs } = draft.body;
      return [{ ...place, offsetMs, doubtMs: Math.ceil(roundTripMs / 2) }];
    }),
    moves: read.flatMap(({ place, draft }) =>
      draft.kind === 'clock.jumped' ? [{ ...place, byMs: draft.body.byMs }] : [],
    ),
  };
}

export function joinMarks(a: ClockMarks, b: ClockMarks): ClockMarks {
  return { fixes: [...a.fixes, ...b.fixes], moves: [...a.moves, ...b.moves] };
}
