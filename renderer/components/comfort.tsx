import { createContext, useContext, type ReactNode } from 'react';
import { PLAIN, type Comfort, type ComfortMode } from '../../shared/flow/comfort.ts';

/** How the screen is wanted, which modes can be had on this machine, and the touch that changes one. */
export interface ComfortChoice {
  readonly comfort: Comfort;
  readonly modes: readonly ComfortMode[];
  readonly onToggle: (mode: ComfortMode) => void;
}

const ComfortContext = createContext<ComfortChoice>({
  comfort: PLAIN,
  modes: [],
  onToggle: () => undefined,
});

interface ComfortProviderProps {
  readonly choice: ComfortChoice;
  readonly children: ReactNode;
}

export function ComfortProvider({ choice, children }: ComfortProviderProps): ReactNode {
  return <ComfortContext value={choice}>{children}</ComfortContext>;
}

export function useComfort(): ComfortChoice {
  return useContext(ComfortContext);
}
