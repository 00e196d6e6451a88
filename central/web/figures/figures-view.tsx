import { useMemo, useState, type ReactNode } from 'react';
import type { ClerkEvaluations } from '../../../shared/contract/evaluations.ts';
import type { UnitView } from '../../../shared/contract/fleet.ts';
import type { Api } from '../api/client.ts';
import { createPoller, type Poller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Loading } from '../parts/loading.tsx';
import { Figures } from './figures.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { daysOf, isMeant, type Period } from './period.ts';
import { ReadingNotes } from './reading-notes.tsx';
import './figures-view.css';

const ASK_EVERY_MS = 3_000;

interface FiguresViewProps {
  readonly api: Api;
  readonly unit: UnitView;
  readonly onSignedOut: () => void;
}

export function FiguresView({ api, unit, onSignedOut }: FiguresViewProps): ReactNode {
  const { t } = useWords();
  const [period, setPeriod] = useState<Period>({ kind: 'today' });
  return (
    <>
      <h1>{t('figures.title')}</h1>
      <div className="figures-tools">
        <PeriodPicker period={period} onChange={setPeriod} />
        <button type="button" className="button" onClick={() => window.print()}>
          {t('figures.print')}
        </button>
      </div>
      {isMeant(period) && (
        <LiveFigures api={api} unit={unit} period={period} onSignedOut={onSignedOut} />
      )}
      <ReadingNotes />
    </>
  );
}

/** The days are worked out at each question: "today" is another day after midnight. */
function figuresPoller(api: Api, unit: string, period: Period): Poller<ClerkEvaluations> {
  return createPoller(async () => {
    const days = daysOf(period, Date.now());
    if (days === null)
      return { ok: false, failure: { kind: 'problem', code: 'invalid-parameter' } };
    return await api.clerkEvaluations(unit, days);
  }, ASK_EVERY_MS);
}

interface LiveFiguresProps extends FiguresViewProps {
  readonly period: Period;
}

function LiveFigures({ api, unit, period, onSignedOut }: LiveFiguresProps): ReactNode {
  const { t, formats } = useWords();
  const poller = useMemo(() => figuresPoller(api, unit.id, period), [api, unit.id, period]);
  const { value, at, failure } = usePolled(poller, onSignedOut);

  return (
    <div className="live-figures">
      {failure && <FailureNotice failure={failure} staleSince={at} onRetry={poller.refresh} />}
      {value === null && failure === null && <Loading />}
      {value && <Figures evaluations={value} />}
      {at !== null && <p className="updated">{t('figures.updated', { time: formats.time(at) })}</p>}
    </div>
  );
}
