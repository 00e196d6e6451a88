import type { ReactNode } from 'react';
import type { SetAsideView } from '../../../shared/contract/quarantine.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { ReasonForm, type ReasonedAct } from '../parts/reason-form.tsx';

interface DecisionFormProps extends PageProps {
  readonly entry: SetAsideView;
  readonly onDecided: () => void;
}

/** A fork can only be refused, and nothing is refused twice. */
export function DecisionForm({ api, entry, onSignedOut, onDecided }: DecisionFormProps): ReactNode {
  const { t } = useWords();
  const { unit, device, seq, hash, code, decision } = entry;
  const release: ReasonedAct = {
    label: t('quarantine.release'),
    run: (reason) => api.releaseEntry({ unit, device, seq, hash, reason }),
  };
  const refuse: ReasonedAct = {
    label: t('quarantine.refuse'),
    run: (reason) => api.refuseEntry({ unit, device, seq, hash, reason }),
  };
  return (
    <ReasonForm
      label={t('quarantine.decide', { seq, device })}
      reasonLabel={t('quarantine.reason')}
      acts={[...(code === 'fork' ? [] : [release]), ...(decision === null ? [refuse] : [])]}
      onSignedOut={onSignedOut}
      onDone={onDecided}
    />
  );
}
