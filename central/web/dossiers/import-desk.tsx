import { useMemo, useState, type ReactNode } from 'react';
import type { DossierImportView, DossierPreview } from '../../../shared/contract/dossiers.ts';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { FaultsTable } from './faults-table.tsx';
import { FileStep, type Choice } from './file-step.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportStart } from './import-start.tsx';
import { MappingForm } from './mapping-form.tsx';
import { PreviewTable } from './preview-table.tsx';
import './import-desk.css';

const ASK_EVERY_MS = 60_000;

interface ImportDeskProps extends Omit<PageProps, 'who'> {
  readonly onImported: () => void;
}

interface Read {
  readonly choice: Choice;
  readonly preview: DossierPreview;
}

/** From a file to dossiers: choose, read, map, look, import. Nothing is stored before the last press. */
export function ImportDesk({ api, unit, onSignedOut, onImported }: ImportDeskProps): ReactNode {
  const { t } = useWords();
  const poller = useMemo(
    () => createPoller(() => api.dossierMappings(unit.id), ASK_EVERY_MS),
    [api, unit.id],
  );
  const { value: saved } = usePolled(poller, onSignedOut);
  const reading = useAct(onSignedOut);
  const [read, setRead] = useState<Read | null>(null);
  const [job, setJob] = useState<DossierImportView | null>(null);

  async function readFile(choice: Choice): Promise<void> {
    setRead(null);
    setJob(null);
    const given = await reading.run(() => api.previewDossiers({ unit: unit.id, ...choice }));
    if (given) setRead({ choice, preview: given.value });
  }

  function mappingSaved(choice: Choice): void {
    poller.refresh();
    void readFile(choice);
  }

  return (
    <section className="form-card" aria-labelledby="import-title">
      <h2 id="import-title">{t('dossiers.upload.title')}</h2>
      <FileStep
        mappings={saved?.mappings ?? []}
        chosen={read?.choice ?? null}
        onChoose={(choice) => void readFile(choice)}
      />
      <output>{reading.busy && t('dossiers.upload.reading')}</output>
      <FailureLine failure={reading.failure} />
      {read && job === null && (
        <ReadFile
          api={api}
          unit={unit}
          onSignedOut={onSignedOut}
          read={read}
          onMapped={mappingSaved}
          onStarted={setJob}
        />
      )}
      {job && <ImportProgress api={api} job={job} onSignedOut={onSignedOut} onEnd={onImported} />}
    </section>
  );
}

interface ReadFileProps extends Omit<PageProps, 'who'> {
  readonly read: Read;
  readonly onMapped: (choice: Choice) => void;
  readonly onStarted: (job: DossierImportView) => void;
}

function ReadFile({ read, onMapped, onStarted, ...page }: ReadFileProps): ReactNode {
  const { t } = useWords();
  const { choice, preview } = read;
  const isClean = preview.faultCount === 0 && preview.rows.length > 0;
  // Lines of JSON name their fields themselves; a guess is for a person to confirm by saving it.
  const isMapped = choice.mapping !== null || preview.header.length === 0;
  return (
    <>
      {preview.header.length > 0 && (
        <MappingForm
          key={choice.mapping}
          {...page}
          choice={choice}
          preview={preview}
          onSaved={onMapped}
        />
      )}
      <PreviewTable preview={preview} />
      <FaultsTable faults={preview.faults} count={preview.faultCount} />
      {isClean && !isMapped && <p className="hint">{t('dossiers.mapping.save-first')}</p>}
      {isClean && isMapped && (
        <ImportStart {...page} choice={choice} rows={preview.rowsRead} onStarted={onStarted} />
      )}
    </>
  );
}
