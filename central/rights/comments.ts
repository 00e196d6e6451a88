import type { CommentList, CommentView } from '../../shared/contract/comments.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { Database } from '../db/database.ts';
import { readNotes } from '../store/comments.ts';
import { shownAs } from './comment-timing.ts';

/** What may be read now of what was said in a period; the rest is counted, not shown. */
export async function listComments(
  parts: { readonly db: Database; readonly now: () => number },
  unit: string,
  period: { readonly from: string; readonly to: string },
): Promise<CommentList> {
  const today = localDay(parts.now());
  const notes = await readNotes(parts.db.read, unit, period.from, period.to);
  const comments = notes.flatMap<CommentView>(({ id, clerk, day, reasons, masked, ratings }) => {
    const shown = shownAs(day, ratings, today);
    if (shown === null) return [];
    const said = { id, reasons, comment: masked };
    return shown.kind === 'week'
      ? [{ ...said, clerk, week: shown.monday, month: null }]
      : [{ ...said, clerk: null, week: null, month: shown.month }];
  });
  return { comments, withheld: notes.length - comments.length };
}
