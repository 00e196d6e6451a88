import { useEffect, useMemo, type ReactNode } from 'react';
import type { DossierImportView } from '../../../shared/contract/dossiers.ts';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { Notice } from '../parts/notice.tsx';
import { FaultsTable } from './faults-table.tsx';

const ASK_EVERY_MS = 1_000;

interface ImportProgressProps extends Pick<PageProps, 'api' | 'onSignedOut'> {
  /** As it was started. */
  readonly job: DossierImportView;
  readonly onEnd: () => void;
}

export function ImportProgress({ api, job, onSignedOut, onEnd }: ImportProgressProps): ReactNode {
  const words = useWords();
  const { t, formats } = words;
  const poller = useMemo(
    () => createPoller(() => api.dossierImport(job.unit, job.id), ASK_EVERY_MS),
    [api, job.unit, job.id],
  );
  const polled = usePolled(poller, onSignedOut);
  const now = polled.value ?? job;
  const isOver = now.state !== 'running';
  useEffect(() => {
    if (isOver) onEnd();
  }, [isOver, onEnd]);

  if (now.state === 'running')
    return (
      <div className="import-progress">
        <progress max={Math.max(1, now.rowsRead)} value={now.rowsDone} aria-label={now.file} />
        <output>
          {t('dossiers.import.progress', {
            done: formats.count(now.rowsDone),
            rows: formats.count(now.rowsRead),
          })}
        </output>
      </div>
    );
  return (
    <>
      <Notice
        tone={now.state === 'done' ? 'calm' : 'alert'}
        title={t(`dossiers.import.state.${now.state}`)}
        text={resultText(now, now.state, words)}
      />
      <FaultsTable faults={now.faults} count={now.faultCount} />
    </>
  );
}

function resultText(
  job: DossierImportView,
  state: Exclude<DossierImportView['state'], 'running'>,
  { t, formats }: Words,
): string {
  switch (state) {
    case 'done':
      return t('dossiers.import.done', {
        added: formats.count(job.added),
        updated: formats.count(job.updated),
        unchanged: formats.count(job.unchanged),
      });
    case 'refused':
      return t('dossiers.import.refused', { count: formats.count(job.faultCount) });
    case 'failed':
      return t('dossiers.import.failed');
  }
}
