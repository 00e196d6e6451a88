import { useMemo, type ReactNode } from 'react';
import { AccountPart } from '../account/account-view.tsx';
import type { Api } from '../api/client.ts';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { ContestCard } from '../rights/contest-card.tsx';
import { ContestForm } from './contest-form.tsx';
import { NoticePart } from './notice-part.tsx';
import { OwnFiguresPart } from './own-figures-part.tsx';

const ASK_EVERY_MS = 60_000;

interface OwnViewProps {
  readonly api: Api;
  readonly onSignedOut: () => void;
}

/** All that a clerk sees: what is recorded of them and why, their own aggregate, and the way to object. */
export function OwnView({ api, onSignedOut }: OwnViewProps): ReactNode {
  const { t } = useWords();
  const poller = useMemo(() => createPoller(() => api.ownContests(), ASK_EVERY_MS), [api]);
  const polled = usePolled(poller, onSignedOut);
  return (
    <>
      <h1>{t('own.title')}</h1>
      <NoticePart api={api} onSignedOut={onSignedOut} />
      <OwnFiguresPart api={api} onSignedOut={onSignedOut} />
      <ContestForm api={api} onSignedOut={onSignedOut} onSent={poller.refresh} />
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {({ contests }) =>
          contests.length > 0 && (
            <>
              <h2>{t('own.contests')}</h2>
              <ul className="cases">
                {contests.map((one) => (
                  <li key={one.id}>
                    <ContestCard contest={one} clerk={null} />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </PolledPart>
      <h2>{t('account.title')}</h2>
      <AccountPart api={api} onSignedOut={onSignedOut} />
    </>
  );
}
