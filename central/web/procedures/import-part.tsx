import { useState, type ReactNode } from 'react';
import {
  PROCEDURE_FILE_PATH,
  type ProceduresImportView,
  type ProceduresPreview,
} from '../../../shared/contract/procedures.ts';
import { ofUnit } from '../api/path.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { FileField } from '../parts/file-field.tsx';
import { Notice } from '../parts/notice.tsx';
import { pickedFile } from '../parts/picked-file.ts';
import { PreviewPart, ProcedureFaults } from './preview-part.tsx';
import '../parts/form-card.css';

const ACCEPTED = '.csv,.xlsx';

interface ImportPartProps extends PageProps {
  readonly onImported: () => void;
}

/** How far a file has come. */
type Progress =
  | { readonly step: 'none' | 'lost' }
  | { readonly step: 'read'; readonly file: File; readonly preview: ProceduresPreview }
  | { readonly step: 'made'; readonly made: ProceduresImportView };
const NOTHING: Progress = { step: 'none' };

/** From a file to the posted list: choose, look, import. Nothing is stored before the last press. */
export function ImportPart({ api, unit, onSignedOut, onImported }: ImportPartProps): ReactNode {
  const { t } = useWords();
  const [progress, setProgress] = useState<Progress>(NOTHING);
  const act = useAct(onSignedOut);

  async function readFile(chosen: File): Promise<void> {
    setProgress(NOTHING);
    const file = await pickedFile(chosen);
    if (file === null) {
      setProgress({ step: 'lost' });
      return;
    }
    const read = await act.run(() => api.previewProcedures(unit.id, file));
    if (read) setProgress({ step: 'read', file, preview: read.value });
  }
  async function importFile(file: File): Promise<void> {
    const done = await act.run(() => api.importProcedures(unit.id, file));
    if (!done) return;
    setProgress({ step: 'made', made: done.value });
    onImported();
  }

  return (
    <section className="form-card" aria-labelledby="procedures-upload">
      <h2 id="procedures-upload">{t('procedures.upload')}</h2>
      <p>{t('procedures.upload.lead')}</p>
      <div className="form-fields">
        <a className="button" href={ofUnit(PROCEDURE_FILE_PATH, unit.id)} download>
          {t('procedures.download')}
        </a>
        <FileField
          label={t('procedures.file')}
          accept={ACCEPTED}
          onChoose={(file) => void readFile(file)}
        />
      </div>
      <output>{act.busy && t('dossiers.upload.reading')}</output>
      <FailureLine failure={act.failure} />
      {progress.step === 'lost' && (
        <p role="alert" className="form-error">
          {t('procedures.file.lost')}
        </p>
      )}
      {progress.step === 'read' && (
        <PreviewPart
          file={progress.file.name}
          preview={progress.preview}
          busy={act.busy}
          onImport={() => void importFile(progress.file)}
        />
      )}
      {progress.step === 'made' && <Outcome made={progress.made} />}
    </section>
  );
}

function Outcome({ made }: { readonly made: ProceduresImportView }): ReactNode {
  const { t } = useWords();
  const { state, added, changed, unchanged, leftOut, faults, faultCount } = made;
  if (state === 'done')
    return (
      <Notice
        tone="calm"
        title={t('procedures.done')}
        text={t('procedures.done.text', { added, changed, unchanged, leftOut })}
      />
    );
  return (
    <>
      <Notice
        tone="alert"
        title={t('procedures.refused')}
        text={t('procedures.refused.text', { count: faultCount })}
      />
      <ProcedureFaults faults={faults} count={faultCount} />
    </>
  );
}
