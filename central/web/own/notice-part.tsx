import { useMemo, type ReactNode } from 'react';
import type { NoticeView } from '../../../shared/contract/own.ts';
import type { Api } from '../api/client.ts';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import { FailureLine } from '../parts/failure-line.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import '../parts/form-card.css';

const ASK_EVERY_MS = 300_000;

interface NoticePartProps {
  readonly api: Api;
  readonly onSignedOut: () => void;
}

/** What is recorded of a clerk, for what, and who sees it; open until it is read. */
export function NoticePart({ api, onSignedOut }: NoticePartProps): ReactNode {
  const { t } = useWords();
  const poller = useMemo(() => createPoller(() => api.notice(), ASK_EVERY_MS), [api]);
  const polled = usePolled(poller, onSignedOut);
  const act = useAct(onSignedOut);

  async function noteSeen(version: string): Promise<void> {
    if (await act.run(() => api.noteNoticeSeen(version))) poller.refresh();
  }

  return (
    <section className="form-card" aria-labelledby="notice-title">
      <h2 id="notice-title">{t('own.notice')}</h2>
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {(notice) => (
          <>
            <NoticeText notice={notice} />
            <FailureLine failure={act.failure} />
            {notice.seenAt === null && (
              <button
                type="button"
                className="button button-main"
                disabled={act.busy}
                onClick={() => void noteSeen(notice.version)}
              >
                {t('own.notice.note')}
              </button>
            )}
          </>
        )}
      </PolledPart>
    </section>
  );
}

function NoticeText({ notice }: { readonly notice: NoticeView }): ReactNode {
  const { t, local, formats } = useWords();
  const points = notice.points.map(({ title, text }) => (
    <div key={local(title)}>
      <dt>
        <strong>{local(title)}</strong>
      </dt>
      <dd>{local(text)}</dd>
    </div>
  ));
  if (notice.seenAt === null) return <dl>{points}</dl>;
  return (
    <details>
      <summary>{t('own.notice.seen', { time: formats.dayAndTime(notice.seenAt) })}</summary>
      <dl>{points}</dl>
    </details>
  );
}
