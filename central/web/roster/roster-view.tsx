import { useMemo, type ReactNode } from 'react';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { mayChange } from '../settings/may-change.ts';
import { ClerksPart } from './clerks-part.tsx';
import { CountersPart } from './counters-part.tsx';
import { PinTold } from './pin-told.tsx';
import { useRosterActs } from './use-roster-acts.ts';

const ASK_EVERY_MS = 60_000;

export function RosterView(page: PageProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <h1>{t('roster.title')}</h1>
      <p className="lead">{t('roster.lead')}</p>
      <People key={page.unit.id} {...page} />
    </>
  );
}

/** Who works in the office, at which counters. */
function People(page: PageProps): ReactNode {
  const { api, unit, who, onSignedOut } = page;
  const poller = useMemo(
    () => createPoller(() => api.roster(unit.id), ASK_EVERY_MS),
    [api, unit.id],
  );
  const polled = usePolled(poller, onSignedOut);
  const acts = useRosterActs(page, poller.refresh);
  const part = { ...page, isEditor: mayChange(who), onSaved: poller.refresh };
  return (
    <>
      <FailureLine failure={acts.failure} />
      {acts.told && <PinTold key={acts.told.pin} {...acts.told} onPutAway={acts.putAway} />}
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {(roster) => (
          <>
            <ClerksPart {...part} roster={roster} acts={acts} />
            <CountersPart {...part} roster={roster} />
          </>
        )}
      </PolledPart>
    </>
  );
}
