import type { ReactNode } from 'react';
import type { Roster, RosterEntry } from '../../../shared/contract/roster.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { ClerkChangeForm, NewClerkForm } from './clerk-forms.tsx';
import { ClerksTable } from './clerks-table.tsx';
import { FormerPart } from './former-part.tsx';
import { useOpener } from './use-opener.ts';
import type { RosterActs } from './use-roster-acts.ts';

interface ClerksPartProps extends PageProps {
  readonly roster: Roster;
  readonly acts: RosterActs;
  readonly isEditor: boolean;
  readonly onSaved: () => void;
}

/** Who works there, who did, and the ways to take on, change and take back. */
export function ClerksPart(props: ClerksPartProps): ReactNode {
  const { roster, acts, isEditor, onSaved, ...page } = props;
  const { t } = useWords();
  const { opened, open, close } = useOpener<RosterEntry>();
  const former = roster.clerks.flatMap((clerk) =>
    clerk.leftAt === null ? [] : [{ ...clerk, leftAt: clerk.leftAt }],
  );
  function changed(): void {
    close();
    onSaved();
  }
  return (
    <>
      <h2>{t('roster.clerks')}</h2>
      <ClerksTable
        roster={roster}
        acts={
          isEditor
            ? {
                busy: acts.busy,
                change: open,
                givePin: (clerk) => void acts.givePin(clerk),
                leave: (clerk) => void acts.leave(clerk),
              }
            : null
        }
      />
      {opened && (
        <ClerkChangeForm
          key={opened.id}
          {...page}
          clerk={opened}
          onCancel={close}
          onChanged={changed}
        />
      )}
      {isEditor && <NewClerkForm {...page} onAdded={acts.tell} />}
      {former.length > 0 && (
        <FormerPart {...page} clerks={former} isEditor={isEditor} onReturned={acts.tell} />
      )}
    </>
  );
}
