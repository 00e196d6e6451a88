import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../central/db/database.ts';
import { startEmbeddedPostgres } from '../../central/db/embedded/embedded-postgres.ts';
import { migrate } from '../../central/db/migrate.ts';
import { inTransaction } from '../../central/db/transaction.ts';
import { ingestQueue, type IngestQueue } from '../../central/receive/ingest-queue.ts';
import { preparePartitions } from '../../central/store/partitions.ts';
import { storeBatch } from '../../central/store/ingest/store-batch.ts';
import { EMPTY_HEAD, headOf, seal } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { spreadOf, type Row } from './stats.ts';

const UNITS = 40;
const KIOSKS_A_UNIT = 3;
const ENTRIES_A_BATCH = 10;
const ROUNDS = 8;
const ALL_MAY_PASS = 0o711;
const NOW = Date.UTC(2026, 9, 5, 2);

interface Kiosk {
  readonly unitId: string;
  readonly deviceId: string;
  log: Entry | null;
}

/** Milliseconds a batch, when every kiosk of 40 offices sends one at the same moment, on a real PostgreSQL with real flushes. */
export async function measureIngest(folder: string): Promise<readonly Row[]> {
  const data = join(folder, 'centre');
  await mkdir(data);
  // As root the server runs under another account, which must pass through.
  await Promise.all([folder, data].map((path) => chmod(path, ALL_MAY_PASS)));
  const server = await startEmbeddedPostgres(data);
  const db = openDatabase(await server.urlOf('bench'), () => undefined);
  try {
    await migrate(db.write);
    await preparePartitions(db.write, NOW);
    const kiosks = await enrolAll(db);
    const direct: IngestQueue = {
      store: async (device, entries, at) =>
        await inTransaction(db.writers, (client) => storeBatch(client, device, entries, at)),
    };
    const queue = ingestQueue((work) => inTransaction(db.writers, work));
    const samples = { direct: [] as number[], queue: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      samples.direct.push(await storm(direct, kiosks));
      samples.queue.push(await storm(queue, kiosks));
    }
    return [
      { what: 'a transaction each', spread: spreadOf(samples.direct), unit: 'ms' },
      { what: 'through the queue', spread: spreadOf(samples.queue), unit: 'ms' },
    ];
  } finally {
    await db.close();
    await server.stop();
  }
}

async function storm(way: IngestQueue, kiosks: readonly Kiosk[]): Promise<number> {
  const runs = kiosks.map((kiosk) => ({ kiosk, entries: nextRun(kiosk) }));
  const begun = performance.now();
  const outcomes = await Promise.all(
    runs.map(({ kiosk, entries }) => way.store(kiosk, entries, new Date(NOW))),
  );
  if (outcomes.some(({ kind }) => kind !== 'stored')) throw new Error('not stored');
  return (performance.now() - begun) / kiosks.length;
}

function nextRun(kiosk: Kiosk): readonly Entry[] {
  return Array.from({ length: ENTRIES_A_BATCH }, () => {
    const head = kiosk.log === null ? EMPTY_HEAD : headOf(kiosk.log);
    const body = { unsynced: 0, clerk: null };
    const stamp = { device: kiosk.deviceId, at: NOW, mono: head.seq, boot: '0123456789abcdef' };
    kiosk.log = seal(head, { kind: 'heartbeat', body }, stamp);
    return kiosk.log;
  });
}

async function enrolAll({ writers }: Database): Promise<readonly Kiosk[]> {
  await writers.query(`insert into scale values ('bench', '[]')`);
  await writers.query(
    `insert into unit (unit_id, code, name, parent, scale_id, opening_hours)
     select 'u' || n, n, '{}', '{}', 'bench', '[]' from generate_series(1, ${UNITS}) as n`,
  );
  await writers.query(`insert into counter select unit_id, 'c', 1, '{}' from unit`);
  await writers.query(
    `insert into device (unit_id, device_id, counter_id, public_key, token_hash, secret_wrapped,
                         head_hash, app, host)
     select unit_id, unit_id || '-' || n, 'c', '', sha256((unit_id || '-' || n)::bytea), '',
            decode(repeat('00', 32), 'hex'), '1', 'electron'
     from unit, generate_series(1, ${KIOSKS_A_UNIT}) as n`,
  );
  const { rows } = await writers.query<{ unitId: string; deviceId: string }>(
    'select unit_id as "unitId", device_id as "deviceId" from device',
  );
  return rows.map((row) => ({ ...row, log: null }));
}
