import type { ReactNode } from 'react';
import type { AlarmView } from '../../../shared/contract/alarms.ts';
import { alarmText } from '../../../shared/i18n/alarm-text.ts';
import { counterName } from '../devices/devices-table.tsx';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { AcknowledgeForm } from './acknowledge-form.tsx';

interface AlarmCardProps extends PageProps {
  readonly alarm: AlarmView;
  /** In its group, from 1. */
  readonly number: number;
  readonly onAcknowledged: () => void;
}

/** One alarm of its group in words, and the note that it waits for. */
export function AlarmCard({ alarm, number, onAcknowledged, ...page }: AlarmCardProps): ReactNode {
  const words = useWords();
  const { t, formats, locale } = words;
  const { acknowledged, endedAt, firstAt, times } = alarm;
  const isSettled = acknowledged !== null || endedAt !== null;
  return (
    <article className={isSettled ? 'case case-calm' : 'case case-pressing'}>
      <header>
        <h4>{counterName(page.unit, alarm.counter, words)}</h4>
        <span className="case-state">{t(`alarms.state.${stateOf(alarm)}`)}</span>
      </header>
      <p>{alarmText(alarm, locale)}</p>
      <ul className="case-facts">
        <li>
          <code>{alarm.device}</code>
        </li>
        <li>{t('alarms.first', { time: formats.dayAndTime(firstAt) })}</li>
        {times > 1 && <li>{t('alarms.times', { count: times })}</li>}
        {endedAt !== null && <li>{t('alarms.ended', { time: formats.dayAndTime(endedAt) })}</li>}
      </ul>
      {acknowledged === null ? (
        <AcknowledgeForm {...page} alarm={alarm} number={number} onAcknowledged={onAcknowledged} />
      ) : (
        <p>
          {t('alarms.acknowledged', {
            by: acknowledged.by,
            time: formats.dayAndTime(acknowledged.at),
            note: acknowledged.note,
          })}
        </p>
      )}
    </article>
  );
}

function stateOf({ acknowledged, endedAt }: AlarmView): 'open' | 'acknowledged' | 'ended' {
  if (endedAt !== null) return 'ended';
  return acknowledged === null ? 'open' : 'acknowledged';
}
