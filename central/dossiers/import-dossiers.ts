import { createHash } from 'node:crypto';
import type { DossierMapping } from '../../shared/contract/dossiers.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { CentralParts } from '../parts.ts';
import { recordAudit } from '../store/audit.ts';
import {
  finishImport,
  insertImport,
  noteProgress,
  type Outcome,
} from '../store/dossier-imports.ts';
import { readMapping } from '../store/dossier-mappings.ts';
import { storeDossiers } from '../store/dossiers.ts';
import { readDossiersApart } from '../workers/heavy.ts';
import type { HashedDossier } from './check-rows.ts';
import { OWN_NAMES } from './map-columns.ts';
import type { ReadList } from './read-list.ts';
import { kindOf } from './read-table.ts';
import { readingOffice } from './reading-office.ts';

export interface ImportOrder {
  readonly unit: string;
  /** Name of the file, for people. */
  readonly file: string;
  readonly bytes: Buffer;
  /** Name of a saved mapping; JSON lines need none. */
  readonly mapping: string | null;
  /** Days that the list is complete for; null: from its first reception to its last. */
  readonly covers: Outcome['covers'];
  readonly by: string;
}

type ImportParts = Pick<CentralParts, 'db' | 'vault' | 'now'>;

export type StartVerdict =
  | {
      readonly ok: true;
      readonly id: number;
      /** Does the work; progress and outcome are in the job's row. Rejects only after the row says `failed`. */
      readonly run: () => Promise<void>;
    }
  | { readonly ok: false; readonly reason: 'no-unit' | 'no-mapping' };

/** Opens the job. Nothing is imported before `run`, and then all rows or none. */
export async function startImport(parts: ImportParts, order: ImportOrder): Promise<StartVerdict> {
  const { unit, file, bytes, by } = order;
  const mapping = await mappingFor(parts, order);
  if (mapping === null) return { ok: false, reason: 'no-mapping' };
  const office = await readingOffice(parts, unit, mapping.clerks);
  if (office === null) return { ok: false, reason: 'no-unit' };
  const read: Reader = () => readDossiersApart(bytes, mapping, office);
  const at = new Date(parts.now());
  const fileHash = createHash('sha256').update(bytes).digest();
  const made = { unit, file, fileHash, mapping: order.mapping, by, at };
  const id = await insertImport(parts.db.write, made);

  async function run(): Promise<void> {
    try {
      await work(parts, order, id, read);
    } catch (error) {
      await refuse(parts, unit, id, { state: 'failed', rowsRead: 0, faults: [], faultCount: 0 });
      throw error;
    }
  }
  return { ok: true, id, run };
}

async function mappingFor(
  { db }: ImportParts,
  { unit, bytes, mapping }: ImportOrder,
): Promise<DossierMapping | null> {
  if (kindOf(bytes) === 'json-lines') return OWN_NAMES;
  return mapping === null ? null : await readMapping(db.read, unit, mapping);
}

type Reader = () => Promise<ReadList>;

async function work(
  parts: ImportParts,
  { unit, file, covers, by }: ImportOrder,
  id: number,
  read: Reader,
): Promise<void> {
  const progress = async (rowsRead: number, rowsDone: number): Promise<void> =>
    await noteProgress(parts.db.read, unit, id, {
      rowsRead,
      rowsDone,
      at: new Date(parts.now()),
    });
  const { dossiers, faults, faultCount, rowsRead } = await read();
  await progress(rowsRead, 0);
  if (faultCount > 0) {
    await refuse(parts, unit, id, { state: 'refused', rowsRead, faults, faultCount });
    return;
  }
  await storeDossiers(
    parts.db.read,
    unit,
    id,
    dossiers,
    async (done) => await progress(rowsRead, done),
    async (tx, counts) => {
      const at = new Date(parts.now());
      const outcome: Outcome = {
        state: 'done',
        rowsRead,
        ...counts,
        faults: [],
        faultCount: 0,
        covers: covers ?? daysOf(dossiers),
        at,
      };
      await finishImport(tx, unit, id, outcome);
      const event = { at, actor: by, action: 'dossiers.imported', unitId: unit } as const;
      await recordAudit(tx, { ...event, subject: file });
    },
  );
}

async function refuse(
  { db, now }: ImportParts,
  unit: string,
  id: number,
  why: Pick<Outcome, 'state' | 'rowsRead' | 'faults' | 'faultCount'>,
): Promise<void> {
  const nothing = { added: 0, updated: 0, covers: null, at: new Date(now()) };
  await finishImport(db.write, unit, id, { ...why, ...nothing });
}

function daysOf(dossiers: readonly HashedDossier[]): Outcome['covers'] {
  const days = dossiers.map(({ receivedAt }) => localDay(receivedAt)).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}
