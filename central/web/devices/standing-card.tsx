import type { ReactNode } from 'react';
import type { DeviceView, StandingLog } from '../../../shared/contract/fleet.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import '../parts/case-card.css';
import { counterName } from './devices-table.tsx';

interface StandingCardProps extends Pick<PageProps, 'api' | 'unit' | 'onSignedOut'> {
  readonly device: DeviceView;
  readonly standing: StandingLog;
  readonly onDone: () => void;
}

/** A kiosk that waits for a person, with what is known of its two copies and the way on. */
export function StandingCard(props: StandingCardProps): ReactNode {
  const { api, unit, device, standing, onSignedOut, onDone } = props;
  const words = useWords();
  const { t, formats } = words;
  const counter = counterName(unit, device.counter, words);
  const { since, storeSeq, journalSeq, allowed } = standing;
  return (
    <article className={allowed ? 'case case-calm' : 'case case-pressing'}>
      <header>
        <h2>{t('standing.title', { counter })}</h2>
        <span className="case-state">{t(allowed ? 'standing.allowed' : 'standing.open')}</span>
      </header>
      <p>{t('standing.what')}</p>
      <ul className="case-facts">
        <li>{t('standing.since', { time: formats.dayAndTime(since) })}</li>
        <li>{t('standing.store', { seq: storeSeq })}</li>
        <li>{t('standing.journal', { seq: journalSeq })}</li>
        <li>{t('standing.centre', { seq: device.lastSeq })}</li>
      </ul>
      {allowed ? (
        <p>{t('standing.allowed.what')}</p>
      ) : (
        <>
          <p>{t('standing.before')}</p>
          <ReasonForm
            label={t('standing.form', { counter })}
            reasonLabel={t('standing.reason')}
            acts={[
              {
                label: t('standing.let-continue'),
                run: (reason) => api.letContinue(device.device, { reason }),
              },
            ]}
            onSignedOut={onSignedOut}
            onDone={onDone}
          />
        </>
      )}
    </article>
  );
}
