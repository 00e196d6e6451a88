import type { ReactNode } from 'react';
import type { Failure } from '../api/answer.ts';
import { useWords } from '../i18n/words.tsx';
import { FailureLine } from './failure-line.tsx';

/** Why the centre refused a form whose fields say by themselves what is wrong with them. */
export function FieldFaultsLine({ failure }: { readonly failure: Failure | null }): ReactNode {
  const { t } = useWords();
  const isMarked = failure?.kind === 'problem' && (failure.fields ?? []).length > 0;
  if (!isMarked) return <FailureLine failure={failure} />;
  return (
    <p role="alert" className="form-error">
      {t('field.look')}
    </p>
  );
}
