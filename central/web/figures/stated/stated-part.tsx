import { useMemo, useState, type ReactNode } from 'react';
import { createPoller } from '../../api/poller.ts';
import { usePolled } from '../../api/use-polled.ts';
import { useWords } from '../../i18n/words.tsx';
import type { PageProps } from '../../page-props.ts';
import { PolledPart } from '../../parts/polled-part.tsx';
import { reportPeriodText } from '../../reports/period-choices.ts';
import type { Period } from '../period.ts';
import { calendarPeriod } from './calendar-period.ts';
import { NineIndexCard } from './nine-index-card.tsx';
import { OfficialCard } from './official-card.tsx';
import { SurveyCard } from './survey-card.tsx';
import './stated.css';

/** It changes by imports alone. */
const ASK_EVERY_MS = 300_000;

interface StatedPartProps extends PageProps {
  readonly period: Period;
}

/** The three figures that do not come from kiosks, each under its own name and rules, never beside a kiosk's share. */
export function StatedPart({ period, ...page }: StatedPartProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const [at] = useState(() => Date.now());
  const calendar = calendarPeriod(period, at);
  return (
    <section className="stated" aria-labelledby="stated-title">
      <h2 id="stated-title">{t('stated.title')}</h2>
      <p className="hint">{t('stated.lead')}</p>
      {calendar === null ? (
        <p className="hint">{t('stated.calendar')}</p>
      ) : (
        <StatedCards {...page} calendar={calendar} />
      )}
    </section>
  );
}

interface StatedCardsProps extends PageProps {
  readonly calendar: string;
}

function StatedCards({ api, unit, calendar, onSignedOut }: StatedCardsProps): ReactNode {
  const words = useWords();
  const poller = useMemo(
    () => createPoller(() => api.statedFigures(unit.id, calendar), ASK_EVERY_MS),
    [api, unit.id, calendar],
  );
  const polled = usePolled(poller, onSignedOut);
  return (
    <PolledPart polled={polled} onRetry={poller.refresh}>
      {({ period, nineIndex, official, survey }) => (
        <>
          <p>{reportPeriodText(period, words)}</p>
          <div className="stated-cards">
            <NineIndexCard figures={nineIndex} />
            <OfficialCard figures={official} />
            <SurveyCard figures={survey} />
          </div>
        </>
      )}
    </PolledPart>
  );
}
