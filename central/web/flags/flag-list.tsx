import { useMemo, type ReactNode } from 'react';
import type { FlagList as Flags, FlagState } from '../../../shared/contract/flags.ts';
import { allPages } from '../api/all-pages.ts';
import { createPoller, type Poller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { daysOf, type Period } from '../figures/period.ts';
import { useRoster } from '../figures/use-roster.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { CaseList } from '../parts/case-list.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { FlagCard } from './flag-card.tsx';

const ASK_EVERY_MS = 30_000;

interface FlagListProps extends PageProps {
  readonly period: Period;
  readonly state: FlagState;
}

export function FlagList(props: FlagListProps): ReactNode {
  const { api, unit, period, state, onSignedOut } = props;
  const { t } = useWords();
  const roster = useRoster(props);
  const poller = useMemo(
    () => flagsPoller(api, unit.id, period, state),
    [api, unit.id, period, state],
  );
  const polled = usePolled(poller, onSignedOut);
  return (
    <PolledPart polled={polled} onRetry={poller.refresh}>
      {({ flags }) => (
        <>
          {flags.length > 0 && <p>{t('flags.count', { count: flags.length })}</p>}
          <CaseList
            cases={flags}
            keyOf={({ id }) => id}
            empty={{ title: t('flags.empty.title'), text: t('flags.empty.text') }}
          >
            {(flag) => (
              <FlagCard
                api={api}
                flag={flag}
                clerk={roster.find(({ id }) => id === flag.clerk)?.name ?? flag.clerk}
                onSignedOut={onSignedOut}
                onDecided={poller.refresh}
              />
            )}
          </CaseList>
        </>
      )}
    </PolledPart>
  );
}

function flagsPoller(
  api: PageProps['api'],
  unit: string,
  period: Period,
  state: FlagState,
): Poller<Flags> {
  return createPoller(async () => {
    const days = daysOf(period, Date.now());
    if (days === null)
      return { ok: false, failure: { kind: 'problem', code: 'invalid-parameter' } };
    return await allPages(
      (cursor) => api.flags({ unit, days, state, cursor }),
      (a, b) => ({ ...b, flags: [...a.flags, ...b.flags] }),
    );
  }, ASK_EVERY_MS);
}
