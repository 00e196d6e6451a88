import type { ReactNode } from 'react';
import type { NewPin, RosterEntry } from '../../../shared/contract/roster.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { ClerkReturnForm } from './clerk-forms.tsx';
import { FormerTable, type FormerClerk } from './former-table.tsx';
import { useOpener } from './use-opener.ts';

interface FormerPartProps extends PageProps {
  readonly clerks: readonly FormerClerk[];
  readonly isEditor: boolean;
  readonly onReturned: (pin: NewPin, name: string) => void;
}

/** Who has left, and the way back. */
export function FormerPart(props: FormerPartProps): ReactNode {
  const { clerks, isEditor, onReturned, ...page } = props;
  const { t } = useWords();
  const { opened, open, close } = useOpener<RosterEntry>();
  function returned(pin: NewPin, name: string): void {
    close();
    onReturned(pin, name);
  }
  return (
    <>
      <h2>{t('roster.former')}</h2>
      <p>{t('roster.former.lead')}</p>
      <FormerTable clerks={clerks} onReturn={isEditor ? open : null} />
      {opened && (
        <ClerkReturnForm
          key={opened.id}
          {...page}
          clerk={opened}
          onCancel={close}
          onReturned={returned}
        />
      )}
    </>
  );
}
