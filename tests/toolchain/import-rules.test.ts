import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  findImportBreaches,
  findingsIn,
  projectPaths,
  sourcePaths,
} from '../../build/check-imports.ts';
import { rowOf } from '../../build/import-rules.ts';
import { ANY, FENCED_NAMES, IMPORT_TABLE, NODE } from '../../build/import-table.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

// The shape of our own manifest, which npm itself has read.
const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as Manifest;

/** For each row of the table: an import that must break it. */
const BREAKING: Readonly<Record<string, readonly (readonly [path: string, source: string])[]>> = {
  'shared/': [
    ['shared/log/probe.ts', `import { readFileSync } from 'node:fs';`],
    ['shared/log/probe.ts', `import path from 'path';`],
    ['shared/log/probe.ts', `import { useState } from 'react';`],
    ['shared/log/probe.ts', `import type { Host } from '../../electron/main.ts';`],
    ['shared/log/probe.ts', `export * from '../../central/app.ts';`],
    ['shared/log/probe.ts', `const late = import('../../renderer/db/store.ts');`],
    ['shared/log/probe.ts', 'const late = import(`dexie`);'],
  ],
  'shared/search/': [
    ['shared/search/probe.ts', `import Dexie from 'dexie';`],
    ['shared/search/probe.ts', `import { payload } from '../payment/payload.ts';`],
    ['central/probe.ts', `import { find } from '../shared/search/find.ts';`],
    ['shared/domain/probe.ts', `import MiniSearch from 'minisearch';`],
  ],
  'shared/payment/': [
    ['shared/payment/probe.ts', `import MiniSearch from 'minisearch';`],
    ['shared/flow/probe.ts', `import { payload } from '../payment/payload.ts';`],
  ],
  'electron/': [
    ['electron/probe.ts', `import { App } from '../renderer/app/app.tsx';`],
    ['electron/journal/probe.ts', `import Fastify from 'fastify';`],
    ['electron/probe.ts', `import './preload.ts';`],
  ],
  'electron/preload.ts': [
    ['electron/preload.ts', `import { openJournal } from './journal/open.ts';`],
    ['electron/preload.ts', `import { readFileSync } from 'node:fs';`],
    ['electron/preload.ts', `import { entrySchema } from '../shared/log/entry.ts';`],
  ],
  'renderer/': [['renderer/probe.ts', `import Dexie from 'dexie';`]],
  'renderer/app/': [['renderer/app/probe.ts', `import { main } from '../../electron/main.ts';`]],
  'renderer/screens/': [
    ['renderer/screens/probe.tsx', `import { append } from '../db/append.ts';`],
    ['renderer/screens/rate/probe.tsx', `import { loop } from '../../sync/loop.ts';`],
    ['renderer/screens/probe.tsx', `import { host } from '../host/browser-host.ts';`],
  ],
  'renderer/components/': [
    ['renderer/components/probe.tsx', `import { Rate } from '../screens/rate.tsx';`],
    ['renderer/components/probe.tsx', `import { append } from '../db/append.ts';`],
  ],
  'renderer/i18n/': [['renderer/i18n/probe.ts', `import { Rate } from '../screens/rate.tsx';`]],
  'renderer/theme/': [['renderer/theme/probe.ts', `import { useState } from 'react';`]],
  'renderer/flow/': [
    ['renderer/flow/probe.ts', `import { useState } from 'react';`],
    ['renderer/flow/probe.ts', `import { Rate } from '../screens/rate.tsx';`],
  ],
  'renderer/sync/': [['renderer/sync/probe.ts', `import { store } from '../flow/store.ts';`]],
  'renderer/db/': [
    ['renderer/db/probe.ts', `import { store } from '../flow/store.ts';`],
    ['renderer/db/probe.ts', `import { loop } from '../sync/loop.ts';`],
  ],
  'renderer/host/': [['renderer/host/probe.ts', `import Dexie from 'dexie';`]],
  'central/': [
    ['central/probe.ts', `import { Pool } from 'pg';`],
    ['central/probe.ts', `import { App } from './web/app.tsx';`],
    ['central/probe.ts', `import { useState } from 'react';`],
  ],
  'central/routes/': [
    ['central/routes/probe.ts', `import { sql } from 'kysely';`],
    ['central/routes/probe.ts', `import { pool } from '../db/pool.ts';`],
  ],
  'central/reports/': [
    ['central/reports/probe.ts', `import { sql } from 'kysely';`],
    ['central/reports/probe.ts', `import { route } from '../routes/reports.ts';`],
  ],
  'central/store/': [
    ['central/store/probe.ts', `import { route } from '../routes/batches.ts';`],
    ['central/store/probe.ts', `import Fastify from 'fastify';`],
  ],
  'central/db/': [['central/db/probe.ts', `import { batches } from '../store/batches.ts';`]],
  'central/web/procedures/': [
    [
      'central/web/procedures/probe.tsx',
      `import { readList } from '../../procedures/read-list.ts';`,
    ],
    ['central/web/procedures/probe.tsx', `import MiniSearch from 'minisearch';`],
  ],
  'central/web/': [
    ['central/web/probe.tsx', `import { fold } from '../../shared/search/fold.ts';`],
    ['central/web/probe.tsx', `import { evaluate } from '../evaluation/clerks.ts';`],
    ['central/web/probe.tsx', `import { readFileSync } from 'node:fs';`],
    ['central/web/probe.tsx', `import { Face } from '../../renderer/components/face.tsx';`],
  ],
  'build/': [['build/probe.ts', `import { main } from '../electron/main.ts';`]],
};

describe('the import table', () => {
  test('is kept by every source file', () => {
    expect(sourcePaths().length).toBeGreaterThan(0);
    expect(findImportBreaches()).toEqual([]);
  });

  test('has no row for a place where nothing stands', () => {
    const rows = new Set(projectPaths().map((path) => rowOf(path)));
    expect(IMPORT_TABLE.filter((row) => !rows.has(row)).map(({ from }) => from)).toEqual([]);
    const fences = FENCED_NAMES.map(({ onlyIn }) => onlyIn);
    expect(fences.filter((path) => !sourcePaths().includes(path))).toEqual([]);
  });

  const strictRows = IMPORT_TABLE.filter(({ ours }) => !ours.includes(ANY));

  test.each(strictRows.map(({ from }) => from))('has a probe that breaks the row of %s', (from) => {
    expect(BREAKING[from]?.length ?? 0).toBeGreaterThan(0);
  });

  test.each(Object.values(BREAKING).flat())('%s may not say: %s', (path, source) => {
    const findings = findingsIn(path, `\n${source}\n`);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ path, line: 2 });
  });

  test.each([
    [
      'shared/log/probe.ts',
      `import { z } from 'zod';\nimport { sha256 } from '@noble/hashes/sha2.js';`,
    ],
    [
      'electron/preload.ts',
      `import { contextBridge } from 'electron';\nimport { CHANNELS } from '../shared/contract/ipc.ts';`,
    ],
    ['renderer/screens/probe.tsx', `import { Face } from '../components/face.tsx';`],
    [
      'renderer/app/probe.tsx',
      `import { append } from '../db/append.ts';\nimport { createRoot } from 'react-dom/client';`,
    ],
    [
      'central/routes/probe.ts',
      `import { receive } from '../ingest/receive.ts';\nimport { z } from 'zod';`,
    ],
    ['central/store/probe.ts', `import { sql } from 'kysely';\nimport seed from './seed.csv?raw';`],
    ['tests/anything/probe.ts', `import { append } from '../../renderer/db/append.ts';`],
  ])('%s may say: %s', (path, source) => {
    expect(findingsIn(path, source)).toEqual([]);
  });

  test.each(FENCED_NAMES)('$name of $from belongs to $onlyIn alone', ({ name, from, onlyIn }) => {
    const elsewhere = onlyIn.replace(/[^/]+$/, 'probe.ts');
    for (const source of [
      `import { ${name} } from '${from}';`,
      `import { ${name} as other } from '${from}';`,
      `import * as all from '${from}';`,
      `import all from '${from}';`,
      `export { ${name} } from '${from}';`,
      `export * from '${from}';`,
    ]) {
      expect(findingsIn(elsewhere, source), source).toHaveLength(1);
      expect(findingsIn(onlyIn, source), source).toEqual([]);
    }
  });

  test('lets the server import only what a server installation has', () => {
    const serverRows = IMPORT_TABLE.filter(
      ({ from }) =>
        from === 'shared/' || (from.startsWith('central/') && !from.startsWith('central/web/')),
    );
    const packages = serverRows.flatMap((row) => row.packages).filter((name) => name !== NODE);
    expect(packages.filter((name) => !(name in manifest.dependencies))).toEqual([]);
  });
});
