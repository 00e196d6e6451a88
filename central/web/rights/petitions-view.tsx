import { useMemo, type ReactNode } from 'react';
import type { PetitionList } from '../../../shared/contract/petitions.ts';
import { missedDue } from '../../../shared/evaluation/qd766/overdue.ts';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useRoster } from '../figures/use-roster.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { CaseList } from '../parts/case-list.tsx';
import { Notice } from '../parts/notice.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { PetitionCard } from './petition-card.tsx';
import { useOfferedReasons } from './reason-text.ts';

const ASK_EVERY_MS = 30_000;

export function PetitionsView(page: PageProps): ReactNode {
  const { api, unit, onSignedOut } = page;
  const { t } = useWords();
  const roster = useRoster(page);
  const offered = useOfferedReasons(page);
  const poller = useMemo(
    () => createPoller(() => api.petitions(unit.id), ASK_EVERY_MS),
    [api, unit.id],
  );
  const polled = usePolled(poller, onSignedOut);
  return (
    <>
      <h1>{t('petitions.title')}</h1>
      <p className="lead">{t('petitions.lead')}</p>
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {({ petitions }) => (
          <>
            <OverdueLine petitions={petitions} />
            <CaseList
              cases={petitions}
              keyOf={({ id }) => id}
              empty={{ title: t('petitions.empty.title'), text: t('petitions.empty.text') }}
            >
              {(petition) => (
                <PetitionCard
                  {...page}
                  petition={petition}
                  offered={offered}
                  clerk={roster.find(({ id }) => id === petition.clerk)?.name ?? petition.clerk}
                  onTaken={poller.refresh}
                />
              )}
            </CaseList>
          </>
        )}
      </PolledPart>
    </>
  );
}

function OverdueLine({ petitions }: PetitionList): ReactNode {
  const { t } = useWords();
  const count = petitions.filter((one) => missedDue(one) !== null).length;
  if (count === 0) return null;
  return (
    <Notice
      tone="calm"
      title={t('petitions.overdue.count', { count })}
      text={t('petitions.overdue.what')}
    />
  );
}
