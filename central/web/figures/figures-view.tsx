import { useMemo, useState, type ReactNode } from 'react';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { CheckBox } from '../parts/check-box.tsx';
import { Choices } from '../parts/choices.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { ClerkProceduresPart } from './clerk-procedures/clerk-procedures-part.tsx';
import { FieldPicker } from './field-picker.tsx';
import { figuresPoller } from './figures-poller.ts';
import { Figures } from './figures.tsx';
import { CUTS, type Cut } from './line.ts';
import { PeriodPicker } from './period-picker.tsx';
import { isMeant, TODAY, type Period } from './period.ts';
import { ReadingNotes } from './reading-notes.tsx';
import { StatedPart } from './stated/stated-part.tsx';
import './figures-view.css';

/** Taps appear among the clerks while one watches; the other tables are for reading. */
const ASK_EVERY_MS: Readonly<Record<Cut, number>> = {
  clerks: 3_000,
  counters: 15_000,
  procedures: 60_000,
  units: 60_000,
};

interface Shown {
  readonly cut: Cut;
  readonly period: Period;
  /** Of the units alone. */
  readonly field: string | null;
  readonly withEstimates: boolean;
}

export function FiguresView(page: PageProps): ReactNode {
  const { t } = useWords();
  const [shown, setShown] = useState<Shown>({
    cut: 'clerks',
    period: TODAY,
    field: null,
    withEstimates: false,
  });
  const [clerk, setClerk] = useState<string | null>(null);
  const { cut, period } = shown;
  return (
    <>
      <h1>{t('figures.title')}</h1>
      <FiguresTools {...page} shown={shown} onChange={setShown} />
      {isMeant(period) && <LiveFigures {...page} shown={shown} onClerk={setClerk} />}
      {cut === 'clerks' && clerk !== null && (
        <ClerkProceduresPart
          key={page.unit.id}
          {...page}
          clerk={clerk}
          onClerk={setClerk}
          onClose={() => setClerk(null)}
        />
      )}
      <ReadingNotes />
      {isMeant(period) && <StatedPart {...page} period={period} />}
    </>
  );
}

interface FiguresToolsProps extends PageProps {
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}

function FiguresTools({ shown, onChange, ...page }: FiguresToolsProps): ReactNode {
  const { t } = useWords();
  const { cut, period, field, withEstimates } = shown;
  return (
    <div className="page-tools">
      <Choices
        label={t('figures.cut')}
        options={CUTS.map((one) => ({ value: one, label: t(`figures.cut.${one}`) }))}
        value={cut}
        onChange={(chosen) => onChange({ ...shown, cut: chosen })}
      />
      <PeriodPicker period={period} onChange={(chosen) => onChange({ ...shown, period: chosen })} />
      {cut === 'units' && isMeant(period) && (
        <FieldPicker
          {...page}
          period={period}
          field={field}
          onChange={(chosen) => onChange({ ...shown, field: chosen })}
        />
      )}
      <CheckBox
        label={t('figures.estimate.show')}
        checked={withEstimates}
        onChange={(chosen) => onChange({ ...shown, withEstimates: chosen })}
      />
      <button type="button" className="button" onClick={() => window.print()}>
        {t('figures.print')}
      </button>
    </div>
  );
}

interface LiveFiguresProps extends PageProps {
  readonly shown: Shown;
  readonly onClerk: (clerk: string) => void;
}

function LiveFigures({ api, unit, shown, onClerk, onSignedOut }: LiveFiguresProps): ReactNode {
  const { t, formats } = useWords();
  const { cut, withEstimates } = shown;
  const poller = useMemo(
    () => figuresPoller(api, { unit: unit.id, ...shown }, ASK_EVERY_MS[shown.cut]),
    [api, unit.id, shown],
  );
  const polled = usePolled(poller, onSignedOut);
  return (
    <div className="live-figures">
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {(value) => (
          <Figures
            evaluations={value}
            withEstimates={withEstimates}
            onOpen={cut === 'clerks' ? onClerk : undefined}
          />
        )}
      </PolledPart>
      {polled.at !== null && (
        <p className="updated">{t('figures.updated', { time: formats.time(polled.at) })}</p>
      )}
    </div>
  );
}
