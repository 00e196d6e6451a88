import { useMemo, type ReactNode } from 'react';
import type { OwnSession } from '../../../shared/contract/people.ts';
import type { Api } from '../api/client.ts';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { FailureLine } from '../parts/failure-line.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import { PasswordForm } from './password-form.tsx';

const ASK_EVERY_MS = 30_000;

interface AccountProps {
  readonly api: Api;
  readonly onSignedOut: () => void;
}

export function AccountView(account: AccountProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <h1>{t('account.title')}</h1>
      <AccountPart {...account} />
    </>
  );
}

/** What everybody may do with their own account. */
export function AccountPart({ api, onSignedOut }: AccountProps): ReactNode {
  const poller = useMemo(() => createPoller(() => api.ownSessions(), ASK_EVERY_MS), [api]);
  const polled = usePolled(poller, onSignedOut);
  const act = useAct(onSignedOut);

  async function end(id: number): Promise<void> {
    if (await act.run(() => api.endOwnSession(id))) poller.refresh();
  }

  return (
    <>
      <PasswordForm api={api} must={false} onSignedOut={onSignedOut} onChanged={poller.refresh} />
      <FailureLine failure={act.failure} />
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {({ sessions }) => <SessionsTable sessions={sessions} onEnd={(id) => void end(id)} />}
      </PolledPart>
    </>
  );
}

interface SessionsTableProps {
  readonly sessions: readonly OwnSession[];
  readonly onEnd: (id: number) => void;
}

function SessionsTable({ sessions, onEnd }: SessionsTableProps): ReactNode {
  const { t, formats } = useWords();
  return (
    <TableFrame label={t('sessions.title')}>
      <table>
        <caption>
          <strong>{t('sessions.title')}.</strong> {t('sessions.caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('sessions.opened')}</th>
            <th scope="col">{t('sessions.seen')}</th>
            <th scope="col">{t('sessions.way')}</th>
            <th scope="col">{t('users.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, openedAt, seenAt, way, current }) => (
            <tr key={id}>
              <td>{formats.dayAndTime(openedAt)}</td>
              <td>{formats.dayAndTime(seenAt)}</td>
              <td>{t(`sessions.way.${way}`)}</td>
              <td>
                {current ? (
                  t('sessions.current')
                ) : (
                  <ConfirmButton
                    label={t('sessions.end')}
                    subject={formats.dayAndTime(openedAt)}
                    onConfirm={() => onEnd(id)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
