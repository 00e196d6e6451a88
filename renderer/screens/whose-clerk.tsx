import './whose-clerk.css';
import type { ReactNode } from 'react';
import type { Intent } from '../../shared/flow/event.ts';
import { useWords } from '../i18n/words.tsx';

interface WhoseClerkProps {
  /** False once the citizen said that somebody else served them. */
  readonly isClerks: boolean;
  /** Whether it can still be said. */
  readonly isOpen: boolean;
  readonly act: (intent: Intent) => void;
}

/** The way out for who was served by somebody else, and back from it. */
export function WhoseClerk({ isClerks, isOpen, act }: WhoseClerkProps): ReactNode {
  const { t } = useWords();
  return (
    <div className="whose-clerk" aria-live="polite">
      {!isClerks && <p>{t('rating.disowned')}</p>}
      {isOpen && (
        <button
          type="button"
          onClick={() => act({ type: isClerks ? 'clerk-disowned' : 'went-back' })}
        >
          {t(isClerks ? 'rating.disown' : 'rating.own-again')}
        </button>
      )}
    </div>
  );
}
