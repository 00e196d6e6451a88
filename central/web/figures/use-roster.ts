import { useMemo } from 'react';
import type { PageProps } from '../page-props.ts';
import { usePolled } from '../api/use-polled.ts';
import { figuresPoller } from './figures-poller.ts';
import { TODAY } from './period.ts';

const ASK_EVERY_MS = 300_000;

export interface RosterClerk {
  readonly id: string;
  readonly name: string;
}

/** The clerks of a unit in its own order; none until the centre has answered. */
export function useRoster({
  api,
  unit,
  onSignedOut,
}: Pick<PageProps, 'api' | 'unit' | 'onSignedOut'>): readonly RosterClerk[] {
  const poller = useMemo(
    () =>
      figuresPoller(
        api,
        { cut: 'clerks', unit: unit.id, period: TODAY, field: null },
        ASK_EVERY_MS,
      ),
    [api, unit.id],
  );
  const { value } = usePolled(poller, onSignedOut);
  return value?.cut === 'clerks' ? value.table.clerks.map(({ clerk }) => clerk) : [];
}
