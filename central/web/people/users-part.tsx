import { useMemo, useState, type ReactNode } from 'react';
import type { NewPasswordView } from '../../../shared/contract/people.ts';
import type { Answer } from '../api/answer.ts';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { SecretOnce } from '../parts/secret-once.tsx';
import { UserForm } from './user-form.tsx';
import { UsersTable, type UserAct } from './users-table.tsx';

const ASK_EVERY_MS = 30_000;

/** The accounts; IT changes them, auditors read. */
export function UsersPart(page: PageProps): ReactNode {
  const { api, who, onSignedOut } = page;
  const { t } = useWords();
  const poller = useMemo(() => createPoller(() => api.users(), ASK_EVERY_MS), [api]);
  const polled = usePolled(poller, onSignedOut);
  const act = useAct(onSignedOut);
  const [told, setTold] = useState<NewPasswordView | null>(null);
  const mayChange = who.role === 'it';

  async function tell(question: () => Promise<Answer<NewPasswordView>>): Promise<boolean> {
    setTold(null);
    const made = await act.run(question);
    if (made) setTold(made.value);
    poller.refresh();
    return made !== null;
  }
  async function change(id: number, userAct: UserAct): Promise<void> {
    if (userAct === 'reset') await tell(() => api.resetPassword(id));
    else if (await act.run(() => api.switchUser(id, userAct))) poller.refresh();
  }

  return (
    <>
      <h1>{t('users.title')}</h1>
      <FailureLine failure={act.failure} />
      {told && (
        <SecretOnce
          title={t('users.password', { name: told.user.name })}
          secret={told.password}
          note={t('users.password.once')}
        />
      )}
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {({ users }) => (
          <UsersTable
            users={users}
            unit={page.unit}
            self={who.name}
            onAct={mayChange ? (id, userAct) => void change(id, userAct) : null}
          />
        )}
      </PolledPart>
      {mayChange && (
        <UserForm
          {...page}
          busy={act.busy}
          onCreate={(request) => tell(() => api.createUser(request))}
        />
      )}
    </>
  );
}
