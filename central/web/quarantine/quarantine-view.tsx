import { useMemo, useState, type ReactNode } from 'react';
import {
  SET_ASIDE_STATES,
  type QuarantineOutcome,
  type SetAsideState,
} from '../../../shared/contract/quarantine.ts';
import { allPages } from '../api/all-pages.ts';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { CaseList } from '../parts/case-list.tsx';
import { Choices } from '../parts/choices.tsx';
import { FailureLine } from '../parts/failure-line.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { SetAsideCard } from './set-aside-card.tsx';

const ASK_EVERY_MS = 30_000;

export function QuarantineView(page: PageProps): ReactNode {
  const { api, unit, who, onSignedOut } = page;
  const { t } = useWords();
  const [state, setState] = useState<SetAsideState>('open');
  const poller = useMemo(
    () =>
      createPoller(
        () =>
          allPages(
            (cursor) => api.setAside(unit.id, state, cursor),
            (a, b) => ({ ...b, entries: [...a.entries, ...b.entries] }),
          ),
        ASK_EVERY_MS,
      ),
    [api, unit.id, state],
  );
  const polled = usePolled(poller, onSignedOut);
  const mayDecide = who.role !== 'auditor';
  return (
    <>
      <h1>{t('quarantine.title')}</h1>
      <p className="lead">{t('quarantine.lead')}</p>
      <Choices
        label={t('quarantine.state')}
        options={SET_ASIDE_STATES.map((one) => ({
          value: one,
          label: t(`quarantine.state.${one}`),
        }))}
        value={state}
        onChange={setState}
      />
      {mayDecide && <JudgeAgain key={unit.id} {...page} onJudged={poller.refresh} />}
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {({ entries }) => (
          <CaseList
            cases={entries}
            keyOf={({ device, seq, hash }) => `${device}/${seq}/${hash}`}
            empty={{ title: t('quarantine.empty.title'), text: t('quarantine.empty.text') }}
          >
            {(entry) => (
              <SetAsideCard
                {...page}
                entry={entry}
                mayDecide={mayDecide}
                onDecided={poller.refresh}
              />
            )}
          </CaseList>
        )}
      </PolledPart>
    </>
  );
}

interface JudgeAgainProps extends PageProps {
  readonly onJudged: () => void;
}

/** After an upgrade or a new roster: everything that can be read now counts. */
function JudgeAgain({ api, unit, onSignedOut, onJudged }: JudgeAgainProps): ReactNode {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<QuarantineOutcome | null>(null);
  const act = useAct(onSignedOut);

  async function judge(): Promise<void> {
    setOutcome(null);
    const answer = await act.run(() => api.judgeAgain(unit.id));
    if (!answer) return;
    setOutcome(answer.value);
    onJudged();
  }

  return (
    <div className="tools">
      <button type="button" className="button" disabled={act.busy} onClick={() => void judge()}>
        {t('quarantine.run')}
      </button>
      <FailureLine failure={act.failure} />
      <output>
        {outcome &&
          t('quarantine.ran', { released: outcome.released.length, left: outcome.left.length })}
      </output>
    </div>
  );
}
