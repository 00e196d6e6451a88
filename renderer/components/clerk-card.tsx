import './clerk-card.css';
import type { ReactNode } from 'react';
import type { Counter } from '../../shared/contract/kiosk-config.ts';
import type { Clerk } from '../../shared/domain/roster.ts';
import { useWords } from '../i18n/words.tsx';
import { CounterPlate } from './counter-plate.tsx';
import { Portrait } from './portrait.tsx';

interface ClerkCardProps {
  /** Null when the clerk has left the roster while a citizen was rating. */
  readonly clerk: Clerk | null;
  readonly counter: Counter;
  readonly children?: ReactNode;
}

/** Who is rated: face, name, title and counter. No score, no count, no birth date (domain.md §8.2). */
export function ClerkCard({ clerk, counter, children }: ClerkCardProps): ReactNode {
  const { local } = useWords();
  return (
    <div className="clerk-card">
      {clerk && (
        <div className="clerk-card-portrait">
          <Portrait clerk={clerk} />
        </div>
      )}
      <div className="clerk-card-words">
        {clerk && (
          <>
            <p className="clerk-card-name">{clerk.name}</p>
            <p className="clerk-card-title">{local(clerk.title)}</p>
          </>
        )}
        <CounterPlate counter={counter} />
        {children}
      </div>
    </div>
  );
}
