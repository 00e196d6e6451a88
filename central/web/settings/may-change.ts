import type { SessionView } from '../../../shared/contract/session.ts';

/** Who answers for an office changes it; the rest look. The centre refuses the rest by itself. */
export function mayChange({ role }: Pick<SessionView, 'role'>): boolean {
  return role === 'it' || role === 'manager';
}
