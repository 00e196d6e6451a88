import { useState, type ReactNode } from 'react';
import { alarmTitle } from '../../../shared/i18n/alarm-text.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { AcknowledgeGroupForm } from './acknowledge-group-form.tsx';
import { AlarmCard } from './alarm-card.tsx';
import type { AlarmGroup } from './alarm-groups.ts';
import '../parts/case-card.css';
import './alarm-groups.css';

/** More than this many cards are a page of their own, opened by who wants to read them. */
const OPEN_UP_TO = 3;

interface AlarmGroupPartProps extends PageProps {
  readonly group: AlarmGroup;
  readonly onAcknowledged: () => void;
}

/** The alarms of one kind, a card each, under one heading that counts them. */
export function AlarmGroupPart({ group, ...page }: AlarmGroupPartProps): ReactNode {
  const { t, formats, locale } = useWords();
  const { kind, alarms, newestAt } = group;
  // What a reader opened or closed stays so when the next answer brings one more.
  const [isOpen, setOpen] = useState(alarms.length <= OPEN_UP_TO);
  const waiting = alarms.filter(({ acknowledged }) => acknowledged === null);
  return (
    <details
      className="alarm-group"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h3>{alarmTitle(group, locale)}</h3>
        <span className="case-state">{t('alarms.group.count', { count: alarms.length })}</span>
        <span className="alarm-newest">
          {t('alarms.group.newest', { time: formats.dayAndTime(newestAt) })}
        </span>
      </summary>
      {waiting.length > 1 && <AcknowledgeGroupForm {...page} kind={kind} waiting={waiting} />}
      <ul className="cases">
        {alarms.map((alarm, at) => (
          <li key={`${alarm.device}/${alarm.place}`}>
            <AlarmCard {...page} alarm={alarm} number={at + 1} />
          </li>
        ))}
      </ul>
    </details>
  );
}
