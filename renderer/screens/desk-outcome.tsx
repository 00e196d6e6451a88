import type { ReactNode } from 'react';
import type { DeskOutcome } from '../../shared/flow/desk-state.ts';
import { Notice } from '../components/notice.tsx';
import { useWords } from '../i18n/words.tsx';
import { fileSize } from './file-size.ts';

/** How the last thing ended, and what is to be done where it didn't go well. */
export function DeskOutcomeNote({ outcome }: { readonly outcome: DeskOutcome }): ReactNode {
  const { t } = useWords();
  const { verdict } = outcome;
  if (!verdict.ok) return <Notice>{t(`desk.failed.${verdict.reason}`)}</Notice>;
  if ('receipt' in verdict) {
    const through = String(verdict.receipt.through);
    return <output className="desk-done">{t('desk.done.receipt', { through })}</output>;
  }
  const { file, from, to, bytes, checked } = verdict;
  const values = { file, from: String(from), to: String(to), size: fileSize(bytes, t) };
  return (
    <output className="desk-done">
      {t(checked ? 'desk.done.checked' : 'desk.done.download', values)}
    </output>
  );
}
