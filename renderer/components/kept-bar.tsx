import './kept-bar.css';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { Medallion } from './medallion.tsx';

/** What was chosen is stored; while `onUndo` is there it can be chosen anew. */
export function KeptBar({ onUndo }: { readonly onUndo: (() => void) | null }): ReactNode {
  const { t } = useWords();
  return (
    <div className="kept-bar">
      <Medallion>
        <Icon name="check" />
      </Medallion>
      <p aria-live="polite">{t('explain.kept')}</p>
      {onUndo && (
        <Button kind="plain" onPress={onUndo}>
          {t('thanks.undo')}
        </Button>
      )}
    </div>
  );
}
