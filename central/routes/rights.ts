import type { CentralParts } from '../parts.ts';
import type { App } from './app-type.ts';
import { commentRoutes } from './comments.ts';
import { contestRoutes } from './contests.ts';
import { ownFigureRoutes } from './own-figures.ts';
import { petitionRoutes } from './petitions.ts';
import { retentionRoutes } from './retention.ts';

/** What citizens said, and the rights of those they said it about. */
export function rightsRoutes(app: App, parts: CentralParts): void {
  commentRoutes(app, parts);
  petitionRoutes(app, parts);
  ownFigureRoutes(app, parts);
  contestRoutes(app, parts);
  retentionRoutes(app, parts);
}
