import type {
  CounterSettings,
  SettingsChanges,
} from '../../../shared/contract/counter-settings.ts';

/** What is set together: by the office or, differing from it, at one counter. */
export const GROUPS = ['opening', 'asking', 'display', 'payment', 'contacts'] as const;
export type Group = (typeof GROUPS)[number];

const KEYS_OF: Readonly<Record<Group, readonly (keyof CounterSettings)[]>> = {
  opening: ['opening'],
  asking: ['askProcedure'],
  display: ['largeTypeDefault', 'screenInches', 'emblem'],
  payment: ['payment', 'feesAsOf'],
  contacts: ['contacts'],
};

/** The groups of which something was set by hand. */
export function groupsIn(changes: SettingsChanges): ReadonlySet<Group> {
  return new Set(GROUPS.filter((group) => KEYS_OF[group].some((key) => key in changes)));
}
