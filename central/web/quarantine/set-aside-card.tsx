import type { ReactNode } from 'react';
import type { SetAsideView } from '../../../shared/contract/quarantine.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { DecisionForm } from './decision-form.tsx';
import './set-aside.css';

interface SetAsideCardProps extends PageProps {
  readonly entry: SetAsideView;
  readonly mayDecide: boolean;
  readonly onDecided: () => void;
}

/** One entry with the reason why it waits and what it says, but for the citizen's answer. */
export function SetAsideCard(props: SetAsideCardProps): ReactNode {
  const { entry, mayDecide, onDecided, ...page } = props;
  const { t, formats } = useWords();
  const { seq, device, kind, at, receivedAt, code, detail, decision } = entry;
  return (
    <article className={decision ? 'case case-calm' : 'case case-pressing'}>
      <header>
        <h2>{t('quarantine.place', { seq, device })}</h2>
        <span className="case-state">{t(`quarantine.state.${decision?.decision ?? 'open'}`)}</span>
      </header>
      <p>{t(`quarantine.code.${code}`, { detail })}</p>
      <ul className="case-facts">
        <li>{t('quarantine.kind', { kind })}</li>
        <li>{t('quarantine.at', { time: formats.dayAndTime(at) })}</li>
        <li>{t('quarantine.received', { time: formats.dayAndTime(receivedAt) })}</li>
      </ul>
      <dl className="set-aside-fields">
        {entry.fields.map(({ name, value }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{value ?? <em>{t('quarantine.withheld')}</em>}</dd>
          </div>
        ))}
      </dl>
      {decision && (
        <p>
          {t(`quarantine.decided.${decision.decision}`, {
            by: decision.by,
            time: formats.dayAndTime(decision.at),
            reason: decision.reason,
          })}
        </p>
      )}
      {mayDecide && decision?.decision !== 'released' && (
        <DecisionForm {...page} entry={entry} onDecided={onDecided} />
      )}
    </article>
  );
}
