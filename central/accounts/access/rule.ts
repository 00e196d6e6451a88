import type { Role } from '../../../shared/contract/session.ts';
import type { TokenScope } from '../../../shared/contract/tokens.ts';

/**
 * How far a role reaches on a route. `units`: what belongs to the account's units; a unit that the request names is
 * checked before the route runs, a list is filtered by its route. `self`: the account's own. `centre`: what concerns
 * every unit, so only accounts that reach all of them.
 */
export type RoleReach = 'units' | 'self' | 'centre';

/** One route, who may call it and why. What is in no line is refused. */
export interface AccessRule {
  /** Method and pattern; HEAD goes with GET. */
  readonly route: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} ${string}`;
  readonly may: 'everybody' | 'kiosk' | Readonly<Partial<Record<Role, RoleReach>>>;
  /** The scope that lets a program's token in, within the token's units; absent: no token. */
  readonly token?: TokenScope;
  readonly why: string;
}

export const SELF = {
  it: 'self',
  manager: 'self',
  province: 'self',
  auditor: 'self',
  clerk: 'self',
} as const;
export const READERS = { manager: 'units', province: 'units', auditor: 'units' } as const;
export const FIGURES = { ...READERS, it: 'units' } as const;
export const REVIEWERS = { manager: 'units', auditor: 'units' } as const;
export const IT = { it: 'units' } as const;
export const MANAGER = { manager: 'units' } as const;
export const CLERK = { clerk: 'self' } as const;
export const OFFICE = { it: 'units', manager: 'units' } as const;
