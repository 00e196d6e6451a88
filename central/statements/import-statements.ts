import { createHash } from 'node:crypto';
import type { StatementKind } from '../../shared/contract/statements.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { CentralParts } from '../parts.ts';
import { recordAudit } from '../store/audit.ts';
import { readSubjects } from '../store/evaluation-subjects.ts';
import {
  insertStatementImport,
  noteStatementCounts,
  readStatementImport,
  type StoredStatementImport,
} from '../store/statement-imports.ts';
import { upsertStatements, type StatementCounts } from '../store/statements.ts';
import { readStatementsApart } from '../workers/heavy.ts';
import type { ReadStatements } from './read-statements.ts';

export interface StatementOrder {
  readonly unit: string;
  readonly kind: StatementKind;
  readonly bytes: Buffer;
}

type Parts = Pick<CentralParts, 'db' | 'now'>;

/** All rows or none; what became of it is kept either way. Null when there is no such unit. */
export async function importStatements(
  parts: Parts,
  order: StatementOrder & { readonly file: string; readonly by: string },
): Promise<StoredStatementImport | null> {
  const read = await readFor(parts, order);
  if (read === null) return null;
  const { unit, kind, file, by, bytes } = order;
  const { rowsRead, statements, faults, faultCount } = read;
  const at = new Date(parts.now());
  const fileHash = createHash('sha256').update(bytes).digest();
  const head = { unit, kind, file, fileHash, by, at, rowsRead, faults, faultCount };
  const id = await parts.db.read.transaction().execute(async (tx) => {
    if (faultCount > 0) return await insertStatementImport(tx, { ...head, state: 'refused' });
    const made = await insertStatementImport(tx, { ...head, state: 'done' });
    await noteStatementCounts(tx, unit, made, await upsertStatements(tx, unit, made, statements));
    const event = { at, actor: by, action: 'statements.imported', unitId: unit } as const;
    await recordAudit(tx, { ...event, subject: file, detail: kind });
    return made;
  });
  const stored = await readStatementImport(parts.db.read, unit, id);
  if (stored === null) throw new Error('an import without its row');
  return stored;
}

export type StatementOutlook = Omit<ReadStatements, 'statements'> & StatementCounts;

/** What an import would do, found out by doing it and taking it back. Null when there is no such unit. */
export async function previewStatements(
  parts: Parts,
  order: StatementOrder,
): Promise<StatementOutlook | null> {
  const read = await readFor(parts, order);
  if (read === null) return null;
  const { statements, ...outlook } = read;
  if (outlook.faultCount > 0) return { ...outlook, added: 0, updated: 0 };
  const { unit, kind } = order;
  const tx = await parts.db.read.startTransaction().execute();
  try {
    const none = { file: '', fileHash: Buffer.alloc(0), by: '', at: new Date(parts.now()) };
    const row = { ...none, unit, kind, state: 'done', ...outlook } as const;
    const id = await insertStatementImport(tx, row);
    return { ...outlook, ...(await upsertStatements(tx, unit, id, statements)) };
  } finally {
    await tx.rollback().execute();
  }
}

async function readFor(
  { db, now }: Parts,
  { unit, kind, bytes }: StatementOrder,
): Promise<ReadStatements | null> {
  const subjects = await readSubjects(db.read, unit);
  if (subjects === null) return null;
  const clerks = subjects.clerks.map(({ id, name }) => ({ id, name }));
  return await readStatementsApart({ bytes, statements: kind, clerks, today: localDay(now()) });
}
