import type { ReactNode } from 'react';
import type { AlarmView } from '../../../shared/contract/alarms.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { Notice } from '../parts/notice.tsx';
import { AlarmGroupPart } from './alarm-group-part.tsx';
import { alarmGroups } from './alarm-groups.ts';

interface GroupedAlarmsProps extends PageProps {
  readonly alarms: readonly AlarmView[];
  readonly onAcknowledged: () => void;
}

/** What a person must end stands apart from what ends by itself. */
export function GroupedAlarms({ alarms, ...page }: GroupedAlarmsProps): ReactNode {
  const { t } = useWords();
  const { event, condition } = alarmGroups(alarms);
  if (alarms.length === 0)
    return <Notice tone="calm" title={t('alarms.empty.title')} text={t('alarms.empty.text')} />;
  return [
    { nature: 'events', groups: event } as const,
    { nature: 'conditions', groups: condition } as const,
  ].map(
    ({ nature, groups }) =>
      groups.length > 0 && (
        <section key={nature} className="alarm-groups" aria-labelledby={`alarms-${nature}`}>
          <h2 id={`alarms-${nature}`}>{t(`alarms.${nature}`)}</h2>
          {groups.map((group) => (
            <AlarmGroupPart key={group.kind} {...page} group={group} />
          ))}
        </section>
      ),
  );
}
