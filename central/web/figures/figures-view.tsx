import { useMemo, useState, type ReactNode } from 'react';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { Choices } from '../parts/choices.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { FieldPicker } from './field-picker.tsx';
import { figuresPoller } from './figures-poller.ts';
import { Figures } from './figures.tsx';
import { CUTS, type Cut } from './line.ts';
import { PeriodPicker } from './period-picker.tsx';
import { isMeant, TODAY, type Period } from './period.ts';
import { ReadingNotes } from './reading-notes.tsx';
import './figures-view.css';

/** Taps appear among the clerks while one watches; the other tables are for reading. */
const ASK_EVERY_MS: Readonly<Record<Cut, number>> = {
  clerks: 3_000,
  counters: 15_000,
  procedures: 60_000,
  units: 60_000,
};

export function FiguresView(page: PageProps): ReactNode {
  const { t } = useWords();
  const [cut, setCut] = useState<Cut>('clerks');
  const [period, setPeriod] = useState<Period>(TODAY);
  const [field, setField] = useState<string | null>(null);
  return (
    <>
      <h1>{t('figures.title')}</h1>
      <div className="figures-tools">
        <Choices
          label={t('figures.cut')}
          options={CUTS.map((one) => ({ value: one, label: t(`figures.cut.${one}`) }))}
          value={cut}
          onChange={setCut}
        />
        <PeriodPicker period={period} onChange={setPeriod} />
        {cut === 'units' && isMeant(period) && (
          <FieldPicker {...page} period={period} field={field} onChange={setField} />
        )}
        <button type="button" className="button" onClick={() => window.print()}>
          {t('figures.print')}
        </button>
      </div>
      {isMeant(period) && <LiveFigures {...page} cut={cut} period={period} field={field} />}
      <ReadingNotes />
    </>
  );
}

interface LiveFiguresProps extends PageProps {
  readonly cut: Cut;
  readonly period: Period;
  readonly field: string | null;
}

function LiveFigures({ api, unit, cut, period, field, onSignedOut }: LiveFiguresProps): ReactNode {
  const { t, formats } = useWords();
  const poller = useMemo(
    () => figuresPoller(api, { unit: unit.id, period, cut, field }, ASK_EVERY_MS[cut]),
    [api, unit.id, period, cut, field],
  );
  const polled = usePolled(poller, onSignedOut);
  return (
    <div className="live-figures">
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {(value) => <Figures evaluations={value} />}
      </PolledPart>
      {polled.at !== null && (
        <p className="updated">{t('figures.updated', { time: formats.time(polled.at) })}</p>
      )}
    </div>
  );
}
