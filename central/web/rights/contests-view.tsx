import { useMemo, type ReactNode } from 'react';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useRoster } from '../figures/use-roster.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { CaseList } from '../parts/case-list.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { AnswerForm } from './answer-form.tsx';
import { ContestCard } from './contest-card.tsx';

const ASK_EVERY_MS = 30_000;

export function ContestsView(page: PageProps): ReactNode {
  const { api, unit, who, onSignedOut } = page;
  const { t, formats } = useWords();
  const roster = useRoster(page);
  const poller = useMemo(
    () => createPoller(() => api.contests(unit.id), ASK_EVERY_MS),
    [api, unit.id],
  );
  const polled = usePolled(poller, onSignedOut);
  return (
    <>
      <h1>{t('contests.title')}</h1>
      <p className="lead">{t('contests.lead')}</p>
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {({ contests }) => (
          <CaseList
            cases={contests}
            keyOf={({ id }) => id}
            empty={{ title: t('contests.empty.title'), text: t('contests.empty.text') }}
          >
            {(one) => (
              <ContestCard
                contest={one}
                clerk={roster.find(({ id }) => id === one.clerk)?.name ?? one.clerk}
              >
                <p className="hint">
                  {t('contests.made', { by: one.madeBy, time: formats.dayAndTime(one.madeAt) })}.{' '}
                  {t('contests.ratings', { count: one.ratings })}
                </p>
                {who.role === 'manager' && one.state === 'open' && (
                  <AnswerForm {...page} contest={one.id} onAnswered={poller.refresh} />
                )}
              </ContestCard>
            )}
          </CaseList>
        )}
      </PolledPart>
    </>
  );
}
