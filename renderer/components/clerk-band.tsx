import './clerk-band.css';
import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Clerk } from '../../shared/domain/roster.ts';
import { ClerkCard } from './clerk-card.tsx';
import { DrumStar } from './drum-star.tsx';
import { OfficeBar } from './office-bar.tsx';

interface ClerkBandProps {
  readonly view: KioskView;
  readonly clerk: Clerk | null;
  readonly isSomebodyElse?: boolean;
  readonly onLocale: (tag: string) => void;
  /** What a citizen can say about the clerk shown. */
  readonly children?: ReactNode;
}

/** The lacquered band over every picture of a staffed counter: whose office, which clerk, which counter. */
export function ClerkBand(props: ClerkBandProps): ReactNode {
  const { view, clerk, isSomebodyElse = false, onLocale, children } = props;
  return (
    <div className="clerk-band">
      <DrumStar className="clerk-band-motif" />
      <OfficeBar unit={view.unit} emblem={view.settings.emblem} onLocale={onLocale} />
      <ClerkCard clerk={clerk} counter={view.counter} isSomebodyElse={isSomebodyElse}>
        {children}
      </ClerkCard>
    </div>
  );
}
