import './plain-frame.css';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { Button } from './button.tsx';
import { DrumStar } from './drum-star.tsx';
import { Icon } from './icon.tsx';

interface PlainFrameProps {
  readonly title: string;
  readonly lead?: string;
  readonly onBack?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** The frame of every screen that staff work on: paper without the office's colours, so that nobody mistakes it for the citizen's. */
export function PlainFrame({ title, lead, onBack, children }: PlainFrameProps): ReactNode {
  const { t } = useWords();
  return (
    <main className="plain-frame">
      <header className="plain-frame-head">
        {onBack && (
          <Button kind="plain" onPress={onBack}>
            <Icon name="back" />
            {t('action.back')}
          </Button>
        )}
        <div className="plain-frame-title">
          <h1>{title}</h1>
          {lead !== undefined && <p>{lead}</p>}
        </div>
        <DrumStar className="plain-frame-emblem" />
      </header>
      <div className="plain-frame-body">{children}</div>
    </main>
  );
}
