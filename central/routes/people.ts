import type { CentralParts } from '../parts.ts';
import type { App } from './app-type.ts';
import { auditRoutes } from './audit.ts';
import { ownAccountRoutes } from './own-account.ts';
import { tokenRoutes } from './tokens.ts';
import { userRoutes } from './users.ts';

/** Accounts, programs' tokens, and the record of what was done. */
export function peopleRoutes(app: App, parts: CentralParts): void {
  ownAccountRoutes(app, parts);
  userRoutes(app, parts);
  tokenRoutes(app, parts);
  auditRoutes(app, parts);
}
