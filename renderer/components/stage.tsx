import './stage.css';
import { useEffect, useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import type { Comfort, ComfortMode } from '../../shared/flow/comfort.ts';
import { WordsProvider } from '../i18n/words.tsx';
import { ComfortProvider } from './comfort.tsx';
import type { Speaker } from './speaker.ts';
import { usePanelMm } from './use-panel-mm.ts';
import { useReadAloud } from './use-read-aloud.ts';

interface StageProps {
  /** Tag of the language. */
  readonly locale: string;
  readonly comfort: Comfort;
  /** Diagonal of the panel in inches, where it is known. */
  readonly inches: number | null;
  readonly speaker: Speaker;
  /** What is shown, as a name: another name is another text to be read. Null: nothing here is for reading aloud. */
  readonly spoken: string | null;
  readonly onTouch: () => void;
  readonly onToggle: (mode: ComfortMode) => void;
  readonly children: ReactNode;
}

/** The whole panel: its language, its measures and colours, its voice, and the notice that a hand is there. */
export function Stage(props: StageProps): ReactNode {
  const { locale, comfort, inches, speaker, spoken, onTouch, onToggle, children } = props;
  const stage = useRef<HTMLDivElement>(null);
  const mm = usePanelMm(inches);
  const speaks = useReadAloud(stage, { speaker, locale, spoken, on: comfort.readAloud });
  const choice = useMemo(() => {
    const modes: readonly ComfortMode[] = speaks
      ? ['largeType', 'highContrast', 'readAloud']
      : ['largeType', 'highContrast'];
    return { comfort, modes, onToggle };
  }, [comfort, onToggle, speaks]);

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  useEffect(() => {
    window.addEventListener('pointerdown', onTouch, { capture: true });
    window.addEventListener('keydown', onTouch, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', onTouch, { capture: true });
      window.removeEventListener('keydown', onTouch, { capture: true });
    };
  }, [onTouch]);

  // React knows no custom properties in its type of a style.
  const measures = { '--mm': `${mm}px` } as CSSProperties;
  return (
    <WordsProvider language={locale}>
      <ComfortProvider choice={choice}>
        <div
          ref={stage}
          className="stage"
          data-type={comfort.largeType ? 'large' : 'usual'}
          data-contrast={comfort.highContrast ? 'high' : 'usual'}
          style={measures}
        >
          {children}
        </div>
      </ComfortProvider>
    </WordsProvider>
  );
}
