import { useMemo, useState, type ReactNode } from 'react';
import type { CommentList } from '../../../shared/contract/comments.ts';
import { createPoller, type Poller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { PeriodPicker } from '../figures/period-picker.tsx';
import { daysOf, isMeant, type Period } from '../figures/period.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { PolledPart } from '../parts/polled-part.tsx';
import { CommentsTable } from './comments-table.tsx';

const ASK_EVERY_MS = 60_000;

export function CommentsView(page: PageProps): ReactNode {
  const { t } = useWords();
  const [period, setPeriod] = useState<Period>({ kind: 'quarter', back: 0 });
  return (
    <>
      <h1>{t('comments.title')}</h1>
      <p className="lead">{t('comments.lead')}</p>
      <PeriodPicker period={period} onChange={setPeriod} />
      {isMeant(period) && <Comments {...page} period={period} />}
    </>
  );
}

interface CommentsProps extends PageProps {
  readonly period: Period;
}

function Comments({ period, ...page }: CommentsProps): ReactNode {
  const { api, unit, onSignedOut } = page;
  const { t } = useWords();
  const poller = useMemo(() => commentsPoller(api, unit.id, period), [api, unit.id, period]);
  const polled = usePolled(poller, onSignedOut);
  return (
    <PolledPart polled={polled} onRetry={poller.refresh}>
      {({ comments, withheld }) => (
        <>
          {withheld > 0 && <p className="hint">{t('comments.withheld', { count: withheld })}</p>}
          <CommentsTable {...page} comments={comments} />
        </>
      )}
    </PolledPart>
  );
}

function commentsPoller(api: PageProps['api'], unit: string, period: Period): Poller<CommentList> {
  return createPoller(async () => {
    const days = daysOf(period, Date.now());
    if (days === null)
      return { ok: false, failure: { kind: 'problem', code: 'invalid-parameter' } };
    return await api.comments(unit, days);
  }, ASK_EVERY_MS);
}
