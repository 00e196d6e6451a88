import { DEFAULT_QUESTIONNAIRE } from '../../../shared/domain/questionnaire.ts';
import type { Words } from '../i18n/words.tsx';

/** Reasons in words; one of an office's own goes by its id. */
export function reasonsText(reasons: readonly string[], { local }: Words): string {
  return reasons
    .map((id) => {
      const known = DEFAULT_QUESTIONNAIRE.reasons.find((reason) => reason.id === id);
      return known ? local(known.label) : id;
    })
    .join('; ');
}
