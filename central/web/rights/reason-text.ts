import { useMemo } from 'react';
import type { OfferedReason } from '../../../shared/contract/questions.ts';
import { DEFAULT_QUESTIONNAIRE } from '../../../shared/domain/questionnaire.ts';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import type { Words } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';

const ASK_EVERY_MS = 3_600_000;
const NONE: readonly OfferedReason[] = [];

/** Every reason that the office ever offered; none until the centre has answered. */
export function useOfferedReasons({
  api,
  unit,
  onSignedOut,
}: Pick<PageProps, 'api' | 'unit' | 'onSignedOut'>): readonly OfferedReason[] {
  const poller = useMemo(
    () => createPoller(() => api.questions(unit.id), ASK_EVERY_MS),
    [api, unit.id],
  );
  const { value } = usePolled(poller, onSignedOut);
  return value?.everOffered ?? NONE;
}

/** Reasons in the office's words, else in the product's; one that neither knows goes by its id. */
export function reasonsText(
  reasons: readonly string[],
  offered: readonly OfferedReason[],
  { local }: Words,
): string {
  const known: readonly OfferedReason[] = [...offered, ...DEFAULT_QUESTIONNAIRE.reasons];
  return reasons
    .map((id) => {
      const found = known.find((reason) => reason.id === id);
      return found ? local(found.label) : id;
    })
    .join('; ');
}
