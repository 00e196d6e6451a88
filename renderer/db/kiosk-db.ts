import { Dexie, type Table } from 'dexie';
import type { Entry } from '../../shared/log/entry.ts';
import type { RatedRow } from './rated-dossiers.ts';
import { SCHEMA, type SchemaVersion } from './schema.ts';

const DB_NAME = 'hai-long';

/** A mark as it is stored: a place in the log under a name. */
export interface MarkRow {
  readonly key: string;
  readonly seq: number;
  readonly hash: string;
}

/** A row of a store that was set aside. `since`: device's wall clock when it was, ms. */
export interface AsideRow {
  readonly id?: number;
  readonly since: number;
  readonly row: Entry;
}

/** The kiosk's store. Every commit is flushed to the disk before its promise resolves (`strict`). */
export class KioskDb extends Dexie {
  declare readonly entries: Table<Entry, number>;
  declare readonly meta: Table<MarkRow, string>;
  declare readonly aside: Table<AsideRow, number>;
  declare readonly rated: Table<RatedRow, string>;

  /** @param factory of another bucket than the page's first */
  constructor(
    name: string = DB_NAME,
    schema: readonly SchemaVersion[] = SCHEMA,
    factory: IDBFactory = indexedDB,
  ) {
    super(name, {
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      indexedDB: factory,
      IDBKeyRange,
    });
    for (const [index, { stores, upgrade }] of schema.entries()) {
      const version = this.version(index + 1).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    }
  }
}
