import type { ReactNode } from 'react';
import type { StatementPreview } from '../../../shared/contract/statements.ts';
import { useWords } from '../i18n/words.tsx';
import { StatementFaults } from './statement-faults.tsx';

interface PreviewPartProps {
  readonly preview: StatementPreview;
  readonly busy: boolean;
  readonly onImport: () => void;
}

/** What an import would do, and the press that does it; with faults there is none. */
export function PreviewPart({ preview, busy, onImport }: PreviewPartProps): ReactNode {
  const { t } = useWords();
  const { rowsRead, added, updated, unchanged, faults, faultCount } = preview;
  if (faultCount > 0) return <StatementFaults faults={faults} count={faultCount} />;
  return (
    <>
      <output>{t('statements.preview', { rows: rowsRead, added, updated, unchanged })}</output>
      <button
        type="button"
        className="button button-main"
        disabled={busy || rowsRead === 0}
        onClick={onImport}
      >
        {t('statements.import', { rows: rowsRead })}
      </button>
    </>
  );
}
