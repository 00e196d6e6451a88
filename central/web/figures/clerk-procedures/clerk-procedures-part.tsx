import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createPoller } from '../../api/poller.ts';
import { usePolled } from '../../api/use-polled.ts';
import { useWords } from '../../i18n/words.tsx';
import type { PageProps } from '../../page-props.ts';
import { PolledPart } from '../../parts/polled-part.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { reportPeriodText } from '../../reports/period-choices.ts';
import { useRoster } from '../use-roster.ts';
import { ClerkProceduresTable } from './clerk-procedures-table.tsx';
import { closedQuarters } from './closed-quarters.ts';

/** A closed quarter changes only by a review. */
const ASK_EVERY_MS = 300_000;

interface ClerkProceduresPartProps extends PageProps {
  readonly clerk: string;
  readonly onClerk: (clerk: string) => void;
  readonly onClose: () => void;
}

/** What one clerk was rated for. It takes the focus of whatever opened it, and gives it back. */
export function ClerkProceduresPart(props: ClerkProceduresPartProps): ReactNode {
  const { api, unit, clerk, onClerk, onClose, onSignedOut } = props;
  const words = useWords();
  const { t } = words;
  const roster = useRoster(props);
  const [quarters] = useState(() => closedQuarters(Date.now()));
  const [quarter, setQuarter] = useState(quarters[0] ?? '');
  const poller = useMemo(
    () => createPoller(() => api.clerkProcedures(unit.id, quarter), ASK_EVERY_MS),
    [api, unit.id, quarter],
  );
  const polled = usePolled(poller, onSignedOut);
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    head.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <section className="scale-figures clerk-procedures" aria-labelledby="clerk-procedures">
      <h2 id="clerk-procedures" ref={head} tabIndex={-1}>
        {t('clerk-procedures.title')}
      </h2>
      <p className="hint">{t('clerk-procedures.lead')}</p>
      <div className="page-tools">
        <SelectField
          label={t('figures.cut.clerks.one')}
          options={roster.map(({ id, name }) => ({ value: id, label: name }))}
          value={clerk}
          onChange={onClerk}
        />
        <SelectField
          label={t('clerk-procedures.quarter')}
          options={quarters.map((one) => ({ value: one, label: reportPeriodText(one, words) }))}
          value={quarter}
          onChange={setQuarter}
        />
        <button type="button" className="button" onClick={onClose}>
          {t('clerk-procedures.close')}
        </button>
      </div>
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {(table) => <ClerkProceduresTable table={table} clerk={clerk} />}
      </PolledPart>
    </section>
  );
}
