import { useState, type ReactNode } from 'react';
import { FLAG_STATES, type FlagRunView, type FlagState } from '../../../shared/contract/flags.ts';
import { useAct } from '../api/use-act.ts';
import { PeriodPicker } from '../figures/period-picker.tsx';
import { daysOf, isMeant, type Period } from '../figures/period.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { Choices } from '../parts/choices.tsx';
import { FailureLine } from '../parts/failure-line.tsx';
import { FlagList } from './flag-list.tsx';

export function FlagsView(page: PageProps): ReactNode {
  const { api, unit, onSignedOut } = page;
  const { t } = useWords();
  const [period, setPeriod] = useState<Period>({ kind: 'month', back: 0 });
  const [state, setState] = useState<FlagState>('open');
  const [ran, setRan] = useState<FlagRunView | null>(null);
  const [runs, setRuns] = useState(0);
  const act = useAct(onSignedOut);

  async function run(): Promise<void> {
    const days = daysOf(period, Date.now());
    if (days === null) return;
    setRan(null);
    const answer = await act.run(() => api.runFlags({ unit: unit.id, ...days }));
    if (!answer) return;
    setRan(answer.value);
    setRuns(runs + 1);
  }

  return (
    <>
      <h1>{t('flags.title')}</h1>
      <p className="lead">{t('flags.lead')}</p>
      <div className="page-tools">
        <Choices
          label={t('flags.state')}
          options={FLAG_STATES.map((one) => ({ value: one, label: t(`flags.state.${one}`) }))}
          value={state}
          onChange={setState}
        />
        <PeriodPicker period={period} onChange={setPeriod} />
        <button
          type="button"
          className="button"
          disabled={act.busy || !isMeant(period)}
          onClick={() => void run()}
        >
          {t('flags.run')}
        </button>
      </div>
      <FailureLine failure={act.failure} />
      <output>{ran && <Ran ran={ran} />}</output>
      {isMeant(period) && (
        <FlagList key={`${unit.id} ${runs}`} {...page} period={period} state={state} />
      )}
    </>
  );
}

function Ran({ ran }: { readonly ran: FlagRunView }): ReactNode {
  const { t } = useWords();
  const { found, added, changed, gone, dossiersKnown } = ran;
  return (
    <>
      {t('flags.ran', { found, added, changed, gone })} {!dossiersKnown && t('flags.no-dossiers')}
    </>
  );
}
