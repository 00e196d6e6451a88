import './choosing-clerk-screen.css';
import { useState, type ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Intent } from '../../shared/flow/event.ts';
import { PlainFrame } from '../components/plain-frame.tsx';
import { Portrait } from '../components/portrait.tsx';
import { useWords } from '../i18n/words.tsx';
import { byGivenName, givenInitial, initialsOf } from './given-name.ts';

/** One row of large cards; one screen of cards; more than that is narrowed down by the letter they are called by. */
type RosterSize = 'few' | 'some' | 'many';
const MOST_IN_A_ROW = 6;
const MOST_ON_A_SCREEN = 24;

function sizeOf(clerks: number): RosterSize {
  if (clerks <= MOST_IN_A_ROW) return 'few';
  return clerks <= MOST_ON_A_SCREEN ? 'some' : 'many';
}

interface ChoosingClerkScreenProps {
  readonly view: KioskView | null;
  readonly act: (intent: Intent) => void;
}

export function ChoosingClerkScreen({ view, act }: ChoosingClerkScreenProps): ReactNode {
  const { t, local } = useWords();
  const [letter, setLetter] = useState<string | null>(null);
  const clerks = byGivenName(view?.roster ?? []);
  const shown = clerks.filter(({ name }) => letter === null || givenInitial(name) === letter);
  return (
    <PlainFrame
      title={t('choosing.title')}
      lead={t(clerks.length === 0 ? 'choosing.empty' : 'choosing.body')}
      onBack={() => act({ type: 'went-back' })}
    >
      <div className="choosing">
        {sizeOf(clerks.length) === 'many' && (
          <LetterBar letters={initialsOf(clerks)} chosen={letter} onChoose={setLetter} />
        )}
        <ul
          className="choosing-list"
          aria-label={t('choosing.list')}
          data-size={sizeOf(clerks.length)}
          data-scrolls
        >
          {shown.map((clerk) => (
            <li key={clerk.id}>
              <button
                type="button"
                className="choosing-clerk"
                onClick={() => act({ type: 'clerk-chosen', clerk: clerk.id })}
              >
                <Portrait clerk={clerk} beside />
                <span className="choosing-name">{clerk.name}</span>{' '}
                <span className="choosing-title">{local(clerk.title)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </PlainFrame>
  );
}

interface LetterBarProps {
  readonly letters: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (letter: string | null) => void;
}

function LetterBar({ letters, chosen, onChoose }: LetterBarProps): ReactNode {
  const { t } = useWords();
  return (
    <fieldset className="letter-bar" aria-label={t('choosing.letters')}>
      {[null, ...letters].map((letter) => (
        <button
          key={letter ?? ''}
          type="button"
          aria-pressed={letter === chosen}
          onClick={() => onChoose(letter)}
        >
          {letter ?? t('choosing.all')}
        </button>
      ))}
    </fieldset>
  );
}
