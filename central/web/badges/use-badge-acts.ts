import { useState } from 'react';
import type { NewBadge } from '../../../shared/contract/badges.ts';
import type { Failure } from '../api/answer.ts';
import { useAct } from '../api/use-act.ts';
import type { PageProps } from '../page-props.ts';

export interface BadgeActs {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Told this once, until they are put away. */
  readonly made: readonly NewBadge[];
  readonly make: (clerks: readonly string[]) => Promise<void>;
  readonly revoke: (clerk: string) => Promise<void>;
  readonly putAway: () => void;
}

/** What is done with badges. `onDone`: the list is another one now. */
export function useBadgeActs(
  { api, unit, onSignedOut }: Pick<PageProps, 'api' | 'unit' | 'onSignedOut'>,
  onDone: () => void,
): BadgeActs {
  const [made, setMade] = useState<readonly NewBadge[]>([]);
  const { busy, failure, run } = useAct(onSignedOut);

  async function make(clerks: readonly string[]): Promise<void> {
    setMade([]);
    for (const clerk of clerks) {
      const badge = await run(() => api.makeBadge(unit.id, clerk));
      // Those made before stay on the sheet: they work, and are told this once.
      if (!badge) break;
      setMade((before) => [...before, badge.value]);
    }
    onDone();
  }
  async function revoke(clerk: string): Promise<void> {
    if (!(await run(() => api.revokeBadge(unit.id, clerk)))) return;
    setMade((before) => before.filter((badge) => badge.clerk !== clerk));
    onDone();
  }

  return { busy, failure, made, make, revoke, putAway: () => setMade([]) };
}
