import type { Database } from './db/database.ts';
import type { CentreKey } from './keys/centre-key.ts';
import type { ExportKey } from './keys/export-key.ts';
import type { Vault } from './keys/vault.ts';
import type { IngestQueue } from './receive/ingest-queue.ts';

/** What the use cases are built on. Time comes in, so that tests can choose it. */
export interface CentralParts {
  readonly db: Database;
  readonly vault: Vault;
  readonly centreKey: CentreKey;
  readonly exportKey: ExportKey;
  /** The one way in for entries. */
  readonly ingest: IngestQueue;
  /** ms since the Unix epoch */
  readonly now: () => number;
}
