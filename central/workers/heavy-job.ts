import type { DossierMapping } from '../../shared/contract/dossiers.ts';
import type { ReportFormat } from '../../shared/contract/reports.ts';
import type { StatementKind } from '../../shared/contract/statements.ts';
import type { HashedDossier } from '../dossiers/check-rows.ts';
import type { ClerkName } from '../dossiers/find-clerk.ts';
import type { PlainPreview } from '../dossiers/preview-file.ts';
import type { ReadingOffice } from '../dossiers/read-dossier-file.ts';
import type { ReadList } from '../dossiers/read-list.ts';
import type { ReportSnapshot } from '../reports/snapshot.ts';
import type { ReadStatements } from '../statements/read-statements.ts';

/** Work of seconds that would hold up kiosks if it ran where they are answered. Plain data. */
export type HeavyJob =
  | { readonly kind: 'render'; readonly snapshot: ReportSnapshot; readonly format: ReportFormat }
  | {
      readonly kind: 'read-dossiers';
      readonly bytes: Uint8Array;
      readonly mapping: DossierMapping;
      readonly office: ReadingOffice;
    }
  | {
      readonly kind: 'preview-dossiers';
      readonly bytes: Uint8Array;
      /** Null: guessed from the header. */
      readonly mapping: DossierMapping | null;
      readonly office: ReadingOffice;
    }
  | {
      readonly kind: 'read-statements';
      readonly bytes: Uint8Array;
      readonly statements: StatementKind;
      readonly clerks: readonly ClerkName[];
      readonly today: string;
    };

/** What a worker says: rows in portions, so that taking them over holds nobody up either, and the end. */
export type HeavySaid =
  | { readonly said: 'rows'; readonly dossiers: readonly HashedDossier[] }
  | { readonly said: 'dossiers'; readonly list: Omit<ReadList, 'dossiers'> }
  | { readonly said: 'preview'; readonly preview: PlainPreview }
  | { readonly said: 'statements'; readonly read: ReadStatements }
  | { readonly said: 'file'; readonly bytes: Uint8Array };
