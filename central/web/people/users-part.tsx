import { useMemo, type ReactNode } from 'react';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { SecretOnce } from '../parts/secret-once.tsx';
import { ReachForm } from './reach-form.tsx';
import { UserForm } from './user-form.tsx';
import { useUserActs } from './use-user-acts.ts';
import { UsersTable } from './users-table.tsx';

const ASK_EVERY_MS = 30_000;

/** The accounts; IT changes them, auditors read. */
export function UsersPart(page: PageProps): ReactNode {
  const { api, who, onSignedOut } = page;
  const { t } = useWords();
  const poller = useMemo(() => createPoller(() => api.users(), ASK_EVERY_MS), [api]);
  const polled = usePolled(poller, onSignedOut);
  const acts = useUserActs(api, poller.refresh, onSignedOut);
  const { told, moving } = acts;
  const mayChange = who.role === 'it';

  return (
    <>
      <h1>{t('users.title')}</h1>
      <FailureLine failure={acts.failure} />
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
            onAct={mayChange ? (user, act) => void acts.change(user, act) : null}
          />
        )}
      </PolledPart>
      {moving && (
        <ReachForm
          key={moving.id}
          user={moving}
          unit={page.unit}
          busy={acts.busy}
          onSave={(reach) => void acts.move(moving, reach)}
          onCancel={acts.stay}
        />
      )}
      {mayChange && <UserForm {...page} busy={acts.busy} onCreate={acts.create} />}
    </>
  );
}
