import './clerk-card.css';
import type { ReactNode } from 'react';
import type { Counter } from '../../shared/contract/kiosk-config.ts';
import type { Clerk } from '../../shared/domain/roster.ts';
import { useWords } from '../i18n/words.tsx';
import { CounterPlate } from './counter-plate.tsx';
import { Icon } from './icon.tsx';
import { Portrait } from './portrait.tsx';

interface ClerkCardProps {
  /** Null when the clerk has left the roster while a citizen was rating. */
  readonly clerk: Clerk | null;
  readonly counter: Counter;
  /** The citizen said that the clerk on the screen did not serve them: an unknown one takes the same room. */
  readonly isSomebodyElse?: boolean;
  readonly children?: ReactNode;
}

/** Who is rated: face, name, title and counter. No score, no count, no birth date (domain.md §8.2). */
export function ClerkCard(props: ClerkCardProps): ReactNode {
  const { clerk, counter, isSomebodyElse = false, children } = props;
  const { t, local } = useWords();
  return (
    <div className="clerk-card">
      {clerk && (
        <div className="clerk-card-portrait">
          <Portrait clerk={clerk} />
        </div>
      )}
      {isSomebodyElse && (
        <div className="clerk-card-portrait clerk-card-nobody">
          <Icon name="person" />
        </div>
      )}
      <div className="clerk-card-words">
        {isSomebodyElse && (
          <>
            <p className="clerk-card-name">{t('rating.other-clerk')}</p>
            <p className="clerk-card-title">{t('rating.disowned')}</p>
          </>
        )}
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
