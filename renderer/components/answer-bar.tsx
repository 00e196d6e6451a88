import './answer-bar.css';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { CountdownBar } from './countdown-bar.tsx';

interface AnswerBarProps {
  /** When the time began to run, on the flow's clock: every touch is a new beginning. */
  readonly from: number;
  readonly ms: number;
  /** Two buttons of the same weight. */
  readonly children: ReactNode;
}

/** The two ways on from an optional question, and the time that is left for it. */
export function AnswerBar({ from, ms, children }: AnswerBarProps): ReactNode {
  const { t } = useWords();
  return (
    <footer className="answer-bar">
      <CountdownBar key={from} label={t('explain.remaining')} ms={ms} />
      {children}
    </footer>
  );
}
