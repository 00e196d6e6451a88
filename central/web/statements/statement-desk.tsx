import { useState, type ReactNode } from 'react';
import {
  STATEMENT_KINDS,
  STATEMENT_TEMPLATES_PATH,
  type StatementImportView,
  type StatementKind,
  type StatementPreview,
} from '../../../shared/contract/statements.ts';
import { withQuery } from '../api/path.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { FileField } from '../parts/file-field.tsx';
import { Notice } from '../parts/notice.tsx';
import { pickedFile } from '../parts/picked-file.ts';
import { SelectField } from '../parts/select-field.tsx';
import { PreviewPart } from './preview-part.tsx';
import { StatementFaults } from './statement-faults.tsx';
import '../parts/form-card.css';
import './statements.css';

const ACCEPTED = '.csv,.xlsx,.jsonl,.ndjson';

interface StatementDeskProps extends PageProps {
  readonly onImported: () => void;
}

/** How far a file has come. */
type Progress =
  | { readonly step: 'none' | 'lost' }
  | { readonly step: 'read'; readonly file: File; readonly preview: StatementPreview }
  | { readonly step: 'made'; readonly made: StatementImportView };
const NOTHING: Progress = { step: 'none' };

/** From a file to statements: choose what it is, read, look, import. Nothing is stored before the last press. */
export function StatementDesk(props: StatementDeskProps): ReactNode {
  const { api, unit, onSignedOut, onImported } = props;
  const { t } = useWords();
  const [kind, setKind] = useState<StatementKind>('agency-facts');
  const [progress, setProgress] = useState<Progress>(NOTHING);
  const act = useAct(onSignedOut);

  function chooseKind(next: StatementKind): void {
    setKind(next);
    setProgress(NOTHING);
  }
  async function readFile(chosen: File): Promise<void> {
    setProgress(NOTHING);
    const file = await pickedFile(chosen);
    if (file === null) {
      setProgress({ step: 'lost' });
      return;
    }
    const read = await act.run(() => api.previewStatements({ unit: unit.id, kind, file }));
    if (read) setProgress({ step: 'read', file, preview: read.value });
  }
  async function importFile(file: File): Promise<void> {
    const done = await act.run(() => api.importStatements({ unit: unit.id, kind, file }));
    if (!done) return;
    setProgress({ step: 'made', made: done.value });
    onImported();
  }

  return (
    <section className="form-card" aria-labelledby="statement-desk">
      <h2 id="statement-desk">{t('statements.upload')}</h2>
      <div className="form-fields statement-choice">
        <KindField kind={kind} onChange={chooseKind} />
        <FileField
          key={kind}
          label={t('statements.file')}
          accept={ACCEPTED}
          onChoose={(file) => void readFile(file)}
        />
      </div>
      <output>{act.busy && t('dossiers.upload.reading')}</output>
      <FailureLine failure={act.failure} />
      {progress.step === 'lost' && (
        <p role="alert" className="form-error">
          {t('statements.file.lost')}
        </p>
      )}
      {progress.step === 'read' && (
        <PreviewPart
          preview={progress.preview}
          busy={act.busy}
          onImport={() => void importFile(progress.file)}
        />
      )}
      {progress.step === 'made' && <Outcome made={progress.made} />}
    </section>
  );
}

interface KindFieldProps {
  readonly kind: StatementKind;
  readonly onChange: (kind: StatementKind) => void;
}

function KindField({ kind, onChange }: KindFieldProps): ReactNode {
  const { t, locale } = useWords();
  return (
    <>
      <SelectField
        label={t('statements.kind')}
        options={STATEMENT_KINDS.map((one) => ({ value: one, label: t(`statements.kind.${one}`) }))}
        value={kind}
        onChange={onChange}
      />
      <a
        className="button"
        href={withQuery(`${STATEMENT_TEMPLATES_PATH}/${kind}`, { locale })}
        download={`${kind}.csv`}
      >
        {t('statements.template')}
      </a>
    </>
  );
}

function Outcome({ made }: { readonly made: StatementImportView }): ReactNode {
  const { t } = useWords();
  const { state, added, updated, unchanged, faults, faultCount } = made;
  return (
    <>
      <Notice
        tone={state === 'done' ? 'calm' : 'alert'}
        title={t(`statements.state.${state}`)}
        text={
          state === 'done'
            ? t('statements.done', { added, updated, unchanged })
            : t('statements.refused', { count: faultCount })
        }
      />
      <StatementFaults faults={faults} count={faultCount} />
    </>
  );
}
