import type { ReactNode } from 'react';
import type {
  ProcedureFault,
  ProcedureRef,
  ProceduresPreview,
} from '../../../shared/contract/procedures.ts';
import { useWords } from '../i18n/words.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { FileFaults } from '../parts/file-faults.tsx';
import { Notice } from '../parts/notice.tsx';
import './procedures.css';

interface PreviewPartProps {
  readonly file: string;
  readonly preview: ProceduresPreview;
  readonly busy: boolean;
  readonly onImport: () => void;
}

/** What becomes of each procedure, and the press that does it; with faults there is none. */
export function PreviewPart({ file, preview, busy, onImport }: PreviewPartProps): ReactNode {
  const { t } = useWords();
  const { rows, added, changed, unchanged, leftOut, faults, faultCount } = preview;
  if (faultCount > 0)
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
  if (added.length + changed.length + leftOut.length === 0)
    return <output>{t('procedures.preview.same')}</output>;
  const counts = { added: added.length, changed: changed.length, leftOut: leftOut.length };
  return (
    <>
      <h3>{t('procedures.preview')}</h3>
      <output>{t('procedures.preview.counts', { rows, unchanged, ...counts })}</output>
      <Refs title={t('procedures.added', { count: added.length })} refs={added} />
      <Refs title={t('procedures.changed', { count: changed.length })} refs={changed}>
        {({ columns }) =>
          t('procedures.changed.columns', {
            columns: columns.map((column) => t(`procedures.column.${column}`)).join(', '),
          })
        }
      </Refs>
      <Refs
        title={t('procedures.left-out', { count: leftOut.length })}
        lead={t('procedures.left-out.note')}
        refs={leftOut}
      />
      <span className="actions">
        <ConfirmButton
          label={t('procedures.import', { rows })}
          question={t('procedures.import.question')}
          subject={file}
          disabled={busy}
          onConfirm={onImport}
        />
      </span>
    </>
  );
}

interface RefsProps<R extends ProcedureRef> {
  readonly title: string;
  readonly lead?: string;
  readonly refs: readonly R[];
  readonly children?: (ref: R) => string;
}

function Refs<R extends ProcedureRef>({ title, lead, refs, children }: RefsProps<R>): ReactNode {
  if (refs.length === 0) return null;
  return (
    <details className="procedure-change">
      <summary>{title}</summary>
      {lead !== undefined && <p className="hint">{lead}</p>}
      <ul className="procedure-refs">
        {refs.map((ref) => (
          <li key={ref.code}>
            {ref.code} {ref.name}
            {children && <span className="line-note">{children(ref)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ProcedureFaultsProps {
  readonly faults: readonly ProcedureFault[];
  /** Of the whole file. */
  readonly count: number;
}

/** Where the file can't be taken, in the sentences of the command line. */
export function ProcedureFaults({ faults, count }: ProcedureFaultsProps): ReactNode {
  const { t } = useWords();
  return (
    <FileFaults
      faults={faults}
      count={count}
      textOf={({ code, column, value, other }) =>
        t(`procedure-fault.${code}`, {
          column: column ?? '',
          value: value ?? '',
          other: other ?? '',
        })
      }
    />
  );
}
