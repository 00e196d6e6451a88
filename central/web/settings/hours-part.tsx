import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import type { OpenStretch } from '../../../shared/domain/opening-hours.ts';
import { isFaulty } from '../api/answer.ts';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FieldFaultsLine } from '../parts/field-faults-line.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { SaveLine } from '../parts/save-line.tsx';
import { useFirstFault } from '../parts/use-first-fault.ts';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { DayHours } from './day-hours.tsx';
import { mayChange } from './may-change.ts';
import { copied, draftOf, stretchesOf, WEEKDAYS } from './week.ts';
import '../parts/form-card.css';
import './settings.css';

const ASK_EVERY_MS = 3_600_000;

export function HoursPart(page: PageProps): ReactNode {
  const { api, unit, onSignedOut } = page;
  const poller = useMemo(
    () => createPoller(() => api.workingHours(unit.id), ASK_EVERY_MS),
    [api, unit.id],
  );
  const polled = usePolled(poller, onSignedOut);
  return (
    <PolledPart polled={polled} onRetry={poller.refresh}>
      {({ stretches }) => <HoursForm {...page} stretches={stretches} />}
    </PolledPart>
  );
}

interface HoursFormProps extends PageProps {
  readonly stretches: readonly OpenStretch[];
}

/** The week of an office: kiosks show it, sign clerks out by it and are missed within it. */
function HoursForm({ stretches, api, unit, who, onSignedOut }: HoursFormProps): ReactNode {
  const { t } = useWords();
  const [draft, setDraft] = useState(() => draftOf(stretches));
  const [isSaved, setSaved] = useState(false);
  const act = useAct(onSignedOut);
  const form = useFirstFault(act.failure);
  const isReadOnly = !mayChange(who);
  const noteSaved = useUnsaved(draft);

  async function save(): Promise<void> {
    setSaved(false);
    const request = { stretches: stretchesOf(draft) };
    if (!(await act.run(() => api.saveWorkingHours(unit.id, request)))) return;
    noteSaved(draft);
    setSaved(true);
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void save();
  }

  return (
    <form
      ref={form}
      className="form-card"
      noValidate
      onSubmit={onSubmit}
      aria-labelledby="hours-title"
    >
      <h2 id="hours-title">{t('settings.part.hours')}</h2>
      <p>{t('settings.hours.lead')}</p>
      <fieldset className="setting-groups" disabled={isReadOnly} aria-labelledby="hours-title">
        <div className="week">
          {WEEKDAYS.map((weekday) => (
            <DayHours
              key={weekday}
              weekday={weekday}
              draft={draft}
              isWrong={(at) => isFaulty(act.failure, `/stretches/${at}`)}
              onChange={setDraft}
            />
          ))}
        </div>
        <button
          type="button"
          className="button button-small"
          onClick={() => setDraft(copied(draft, 1, [2, 3, 4, 5]))}
        >
          {t('settings.hours.copy')}
        </button>
      </fieldset>
      <FieldFaultsLine failure={act.failure} />
      <SaveLine isReadOnly={isReadOnly} busy={act.busy} />
      <output>{isSaved && t('settings.saved')}</output>
    </form>
  );
}
