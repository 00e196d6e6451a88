import type { ReactNode } from 'react';
import type { ReportScheduleView } from '../../../shared/contract/report-schedules.ts';
import { useWords } from '../i18n/words.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import { reportPeriodText } from './period-choices.ts';

interface SchedulesTableProps {
  readonly schedules: readonly ReportScheduleView[];
  /** null for those who only read. */
  readonly onEnd: ((id: number) => void) | null;
}

export function SchedulesTable({ schedules, onEnd }: SchedulesTableProps): ReactNode {
  const words = useWords();
  const { t } = words;
  if (schedules.length === 0)
    return (
      <Notice tone="calm" title={t('schedules.empty.title')} text={t('schedules.empty.text')} />
    );
  return (
    <TableFrame label={t('schedules.title')}>
      <table>
        <caption>{t('schedules.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reports.form')}</th>
            <th scope="col">{t('schedules.every')}</th>
            <th scope="col">{t('schedules.formats')}</th>
            <th scope="col">{t('schedules.way')}</th>
            <th scope="col">{t('schedules.since')}</th>
            <th scope="col">{t('schedules.state')}</th>
            {onEnd && <th scope="col">{t('users.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {schedules.map((schedule) => (
            <tr key={schedule.id}>
              <th scope="row">{t(`report.${schedule.form}`)}</th>
              <td>{t(`schedules.every.${schedule.every}`)}</td>
              <td>{schedule.formats.map((format) => format.toUpperCase()).join(', ')}</td>
              <td className="breakable">
                {schedule.way === 'folder'
                  ? t('schedules.way.folder')
                  : schedule.recipients.join(', ')}
              </td>
              <td>{reportPeriodText(schedule.since, words)}</td>
              <td>{t(`schedules.state.${schedule.endedAt === null ? 'on' : 'ended'}`)}</td>
              {onEnd && (
                <td>
                  {schedule.endedAt === null && (
                    <ConfirmButton
                      label={t('schedules.end')}
                      subject={t(`report.${schedule.form}`)}
                      onConfirm={() => onEnd(schedule.id)}
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
