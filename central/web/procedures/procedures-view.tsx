import { useMemo, type ReactNode } from 'react';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { Notice } from '../parts/notice.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { mayChange } from '../settings/may-change.ts';
import { ImportPart } from './import-part.tsx';
import { ProcedureList } from './procedure-list.tsx';

const ASK_EVERY_MS = 300_000;

export function ProceduresView(page: PageProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <h1>{t('procedures.title')}</h1>
      <p className="lead">{t('procedures.lead')}</p>
      <Posted key={page.unit.id} {...page} />
    </>
  );
}

/** What the office posts, and for those who run it the way to post another list. */
function Posted(page: PageProps): ReactNode {
  const { api, unit, who, onSignedOut } = page;
  const { t } = useWords();
  const poller = useMemo(
    () => createPoller(() => api.procedures(unit.id), ASK_EVERY_MS),
    [api, unit.id],
  );
  const polled = usePolled(poller, onSignedOut);
  return (
    <>
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {({ procedures }) =>
          procedures.length === 0 ? (
            <Notice
              tone="calm"
              title={t('procedures.empty.title')}
              text={t('procedures.empty.text')}
            />
          ) : (
            <ProcedureList procedures={procedures} />
          )
        }
      </PolledPart>
      {mayChange(who) && <ImportPart {...page} onImported={poller.refresh} />}
    </>
  );
}
