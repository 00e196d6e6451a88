import type { ReactNode } from 'react';
import type { Failure } from '../api/answer.ts';
import { useWords } from '../i18n/words.tsx';
import { failureKey } from './failure-notice.tsx';

/** Why the centre refused what a form asked for. */
export function FailureLine({ failure }: { readonly failure: Failure | null }): ReactNode {
  const { t } = useWords();
  if (failure === null) return null;
  return (
    <p role="alert" className="form-error">
      {t(failureKey(failure))}
    </p>
  );
}
