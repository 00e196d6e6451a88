import { useState } from 'react';
import type { NewPin, RosterEntry } from '../../../shared/contract/roster.ts';
import type { Failure } from '../api/answer.ts';
import { useAct } from '../api/use-act.ts';
import type { PageProps } from '../page-props.ts';
import type { ToldPin } from './pin-told.tsx';

export interface RosterActs {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Told this once, until it is put away. */
  readonly told: ToldPin | null;
  readonly tell: (pin: NewPin, name: string) => void;
  readonly putAway: () => void;
  readonly givePin: (clerk: RosterEntry) => Promise<void>;
  readonly leave: (clerk: RosterEntry) => Promise<void>;
}

/** What is done with a clerk at one press. `onDone`: the roster is another one now. */
export function useRosterActs(
  { api, unit, onSignedOut }: Pick<PageProps, 'api' | 'unit' | 'onSignedOut'>,
  onDone: () => void,
): RosterActs {
  const [told, setTold] = useState<ToldPin | null>(null);
  const { busy, failure, run } = useAct(onSignedOut);

  function tell({ pin }: NewPin, name: string): void {
    setTold({ name, pin });
    onDone();
  }
  async function givePin({ id, name }: RosterEntry): Promise<void> {
    setTold(null);
    const given = await run(() => api.newClerkPin(unit.id, id));
    if (given) tell(given.value, name);
  }
  async function leave({ id }: RosterEntry): Promise<void> {
    setTold(null);
    if (await run(() => api.noteDeparture({ unit: unit.id, clerk: id }))) onDone();
  }
  return { busy, failure, told, tell, putAway: () => setTold(null), givePin, leave };
}
