import type { ReactNode } from 'react';
import type { CommentView } from '../../../shared/contract/comments.ts';
import { useRoster } from '../figures/use-roster.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { Notice } from '../parts/notice.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import { reportPeriodText } from '../reports/period-choices.ts';
import { reasonsText, useOfferedReasons } from './reason-text.ts';
import { Unmask } from './unmask.tsx';

interface CommentsTableProps extends PageProps {
  readonly comments: readonly CommentView[];
}

export function CommentsTable({ comments, ...page }: CommentsTableProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const roster = useRoster(page);
  const offered = useOfferedReasons(page);
  if (comments.length === 0)
    return <Notice tone="calm" title={t('comments.empty.title')} text={t('comments.empty.text')} />;
  return (
    <TableFrame label={t('comments.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('comments.when')}</th>
            <th scope="col">{t('comments.clerk')}</th>
            <th scope="col">{t('comments.reasons')}</th>
            <th scope="col">{t('comments.comment')}</th>
          </tr>
        </thead>
        <tbody>
          {comments.map((one) => (
            <tr key={one.id}>
              <td>{whenText(one, words)}</td>
              <td>{roster.find(({ id }) => id === one.clerk)?.name ?? one.clerk ?? '—'}</td>
              <td>{one.reasons.length === 0 ? '—' : reasonsText(one.reasons, offered, words)}</td>
              <td className="breakable">
                {one.comment ?? '—'}
                {page.who.role === 'auditor' && one.comment !== null && (
                  <Unmask {...page} id={one.id} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function whenText({ week, month }: CommentView, words: Words): string {
  if (week !== null) return words.t('comments.week', { day: words.formats.day(week) });
  return month === null ? '—' : reportPeriodText(month, words);
}
