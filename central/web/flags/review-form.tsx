import type { ReactNode } from 'react';
import type { FlagReviewRequest, FlagView } from '../../../shared/contract/flags.ts';
import type { Api } from '../api/client.ts';
import { useWords } from '../i18n/words.tsx';
import { ReasonForm, type ReasonedAct } from '../parts/reason-form.tsx';

interface ReviewFormProps {
  readonly api: Api;
  readonly flag: FlagView;
  readonly label: string;
  readonly onSignedOut: () => void;
  readonly onDecided: () => void;
}

export function ReviewForm({
  api,
  flag,
  label,
  onSignedOut,
  onDecided,
}: ReviewFormProps): ReactNode {
  const { t } = useWords();
  const { unit, id, revision } = flag;
  const deciding = (decision: FlagReviewRequest['decision']): ReasonedAct => ({
    label: t(`flags.${decision}`),
    run: (reason) => api.reviewFlag({ unit, flag: id, revision, decision, reason }),
  });
  return (
    <ReasonForm
      label={label}
      reasonLabel={t('flags.reason')}
      acts={flag.ratings.length > 0 ? [deciding('keep'), deciding('exclude')] : [deciding('keep')]}
      onSignedOut={onSignedOut}
      onDone={onDecided}
    />
  );
}
