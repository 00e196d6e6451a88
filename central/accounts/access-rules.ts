import { ACCOUNT_RULES } from './access/account-rules.ts';
import { FIGURE_RULES } from './access/figure-rules.ts';
import { OFFICE_RULES } from './access/office-rules.ts';
import { PROGRAM_RULES } from './access/program-rules.ts';
import { RIGHTS_RULES } from './access/rights-rules.ts';
import type { AccessRule } from './access/rule.ts';

/** Role × action × reach, default deny. */
export const ACCESS_RULES: readonly AccessRule[] = [
  ...ACCOUNT_RULES,
  ...OFFICE_RULES,
  ...FIGURE_RULES,
  ...RIGHTS_RULES,
  ...PROGRAM_RULES,
];

const BY_ROUTE: ReadonlyMap<string, AccessRule> = new Map(
  ACCESS_RULES.map((rule) => [rule.route, rule]),
);

export function ruleFor(method: string, pattern: string): AccessRule | null {
  return BY_ROUTE.get(`${method === 'HEAD' ? 'GET' : method} ${pattern}`) ?? null;
}
