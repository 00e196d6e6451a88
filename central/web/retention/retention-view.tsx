import { useMemo, type ReactNode } from 'react';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import type { RetentionRequest } from '../../../shared/contract/retention.ts';
import { LeavingForm } from './leaving-form.tsx';
import { TermForm } from './term-form.tsx';
import { TermsTable } from './terms-table.tsx';

const ASK_EVERY_MS = 300_000;

/** How long what names a person is kept: IT sets it for all units, the office says who has left. */
export function RetentionView(page: PageProps): ReactNode {
  const { api, who, onSignedOut } = page;
  const { t } = useWords();
  const poller = useMemo(() => createPoller(() => api.retention(), ASK_EVERY_MS), [api]);
  const polled = usePolled(poller, onSignedOut);
  const act = useAct(onSignedOut);

  async function set(request: RetentionRequest): Promise<void> {
    if (await act.run(() => api.setRetention(request))) poller.refresh();
  }

  return (
    <>
      <h1>{t('retention.title')}</h1>
      <p>{t('retention.lead')}</p>
      <FailureLine failure={act.failure} />
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {({ terms }) => <TermsTable terms={terms} />}
      </PolledPart>
      {who.role === 'it' && <TermForm busy={act.busy} onSet={(request) => void set(request)} />}
      {who.role !== 'auditor' && <LeavingForm {...page} />}
    </>
  );
}
