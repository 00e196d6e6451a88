import { useMemo, useState, type ReactNode } from 'react';
import type { ActPage, AuditVerification } from '../../../shared/contract/audit.ts';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { Notice } from '../parts/notice.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { ActsTable } from './acts-table.tsx';

const ASK_EVERY_MS = 30_000;

export function AuditView({ api, onSignedOut }: PageProps): ReactNode {
  const { t } = useWords();
  const poller = useMemo(() => createPoller(() => api.acts(null), ASK_EVERY_MS), [api]);
  const polled = usePolled(poller, onSignedOut);
  const [verdict, setVerdict] = useState<AuditVerification | null>(null);
  const act = useAct(onSignedOut);

  async function verify(): Promise<void> {
    setVerdict(null);
    const answer = await act.run(() => api.verifyAudit());
    if (answer) setVerdict(answer.value);
  }

  return (
    <>
      <h1>{t('audit.title')}</h1>
      <div className="tools">
        <button type="button" className="button" disabled={act.busy} onClick={() => void verify()}>
          {t('audit.verify')}
        </button>
        <output>{verdict && <Verdict verdict={verdict} />}</output>
      </div>
      <FailureLine failure={act.failure} />
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {(newest) => <Acts api={api} newest={newest} onSignedOut={onSignedOut} />}
      </PolledPart>
    </>
  );
}

interface ActsProps extends Pick<PageProps, 'api' | 'onSignedOut'> {
  readonly newest: ActPage;
}

/** The newest acts, and older ones as far back as one has asked. */
function Acts({ api, newest, onSignedOut }: ActsProps): ReactNode {
  const { t } = useWords();
  const act = useAct(onSignedOut);
  const [older, setOlder] = useState<ActPage | null>(null);
  const { next } = older ?? newest;
  if (newest.acts.length === 0)
    return <Notice tone="calm" title={t('audit.empty.title')} text={t('audit.empty.text')} />;

  async function more(): Promise<void> {
    const page = await act.run(() => api.acts(next));
    if (page)
      setOlder({ ...page.value, acts: [...(older?.acts ?? newest.acts), ...page.value.acts] });
  }

  const known = new Set(older?.acts.map(({ seq }) => seq));
  const acts = [...newest.acts.filter(({ seq }) => !known.has(seq)), ...(older?.acts ?? [])];
  return (
    <>
      <ActsTable acts={acts} />
      <FailureLine failure={act.failure} />
      {next !== null && (
        <button type="button" className="button" disabled={act.busy} onClick={() => void more()}>
          {t('audit.older')}
        </button>
      )}
    </>
  );
}

function Verdict({ verdict }: { readonly verdict: AuditVerification }): ReactNode {
  const { t, formats } = useWords();
  if (verdict.ok)
    return (
      <span className="breakable">
        {t('audit.verified', { acts: formats.count(verdict.acts), head: verdict.head })}
      </span>
    );
  return (
    <span className="form-error">{t(`audit.fault.${verdict.fault}`, { seq: verdict.seq })}</span>
  );
}
