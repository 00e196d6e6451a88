import './whose-clerk.css';
import type { ReactNode } from 'react';
import type { Intent } from '../../shared/flow/event.ts';
import { useWords } from '../i18n/words.tsx';

interface WhoseClerkProps {
  /** Of the clerk who is signed in. */
  readonly name: string;
  /** False once the citizen said that somebody else served them. */
  readonly isClerks: boolean;
  /** Whether it can still be said. */
  readonly isOpen: boolean;
  readonly act: (intent: Intent) => void;
}

/** The way out for who was served by somebody else, and back from it. Its place stays when it can't be used. */
export function WhoseClerk({ name, isClerks, isOpen, act }: WhoseClerkProps): ReactNode {
  const { t } = useWords();
  return (
    <div className="whose-clerk">
      {isOpen && (
        <button
          type="button"
          onClick={() => act({ type: isClerks ? 'clerk-disowned' : 'went-back' })}
        >
          {isClerks ? t('rating.disown') : t('rating.own-again', { name })}
        </button>
      )}
    </div>
  );
}
