import { maskComment } from '../../shared/domain/mask.ts';
import { routeReasons, type Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { NewNote } from '../receive/note.ts';

export interface Said {
  readonly reasons: readonly string[];
  readonly masked: string | null;
}

/** Where a note goes: what ordinary readers may see, and an accusation for the petition queue. */
export interface RoutedNote {
  readonly note: Said | null;
  readonly petition: Said | null;
}

/**
 * A reason that accuses takes the comment with it: nothing of an accusation stays among the ordinary comments.
 * Reasons of another version of the questionnaire stay with the note.
 */
export function routeNote(
  { reasons, comment }: Pick<NewNote, 'reasons' | 'comment'>,
  questionnaire: Pick<Questionnaire, 'reasons'>,
  clerks: readonly string[],
): RoutedNote {
  const routed = routeReasons(questionnaire, reasons);
  const said = comment?.trim() ?? '';
  const masked = said === '' ? null : maskComment(said, clerks);
  const ordinary = [...routed['clerk-figure'], ...routed.procedure, ...routed.unknown];
  if (routed.pakn.length > 0)
    return {
      note: ordinary.length > 0 ? { reasons: ordinary, masked: null } : null,
      petition: { reasons: routed.pakn, masked },
    };
  if (ordinary.length === 0 && masked === null) return { note: null, petition: null };
  return { note: { reasons: ordinary, masked }, petition: null };
}
