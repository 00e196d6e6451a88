import { useMemo, type ReactNode } from 'react';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { mayChange } from '../settings/may-change.ts';
import { BadgeSheet } from './badge-sheet.tsx';
import { HoldersTable } from './holders-table.tsx';
import { useBadgeActs } from './use-badge-acts.ts';

const ASK_EVERY_MS = 60_000;

export function BadgesView(page: PageProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <h1>{t('badges.title')}</h1>
      <p className="lead">{t('badges.lead')}</p>
      <Badges key={page.unit.id} {...page} />
    </>
  );
}

/** Badges that choose a clerk at the kiosk: made, printed at once, taken away. */
function Badges(page: PageProps): ReactNode {
  const { api, unit, who, onSignedOut } = page;
  const poller = useMemo(
    () => createPoller(() => api.badges(unit.id), ASK_EVERY_MS),
    [api, unit.id],
  );
  const polled = usePolled(poller, onSignedOut);
  const acts = useBadgeActs(page, poller.refresh);
  return (
    <>
      <FailureLine failure={acts.failure} />
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {({ holders }) => (
          <>
            {acts.made.length > 0 && (
              <BadgeSheet
                unit={unit}
                badges={acts.made}
                holders={holders}
                onPutAway={acts.putAway}
              />
            )}
            <HoldersTable holders={holders} acts={mayChange(who) ? acts : null} />
          </>
        )}
      </PolledPart>
    </>
  );
}
