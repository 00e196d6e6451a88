/** One row: what the files under `from` may import. Their own row's files are always allowed. */
export interface ImportRow {
  /** A folder with its closing slash, or one file. The longest row that fits a file is its row. */
  readonly from: string;
  /** Folders or files of ours, or ANY. A folder stands for the files of its own row, not for those of a narrower row inside it. */
  readonly ours: readonly string[];
  /** npm packages (with their subpaths); NODE stands for Node's own modules, ANY for all of them. */
  readonly packages: readonly string[];
  readonly why: string;
}

export const NODE = 'node:';
export const ANY = '*';

const FASTIFY = [
  'fastify',
  'fastify-type-provider-zod',
  '@fastify/compress',
  '@fastify/cookie',
  '@fastify/helmet',
  '@fastify/static',
  '@fastify/swagger',
];

const SHARED_PACKAGES = ['zod', '@noble/hashes', 'canonicalize', 'intl-messageformat'];

/** The parts of the core that bring a library of their own, which a server installation lacks. */
const KIOSK_CORE = ['shared/search/', 'shared/payment/'];

const RENDERER = [
  'renderer/app/',
  'renderer/components/',
  'renderer/db/',
  'renderer/flow/',
  'renderer/host/',
  'renderer/i18n/',
  'renderer/screens/',
  'renderer/sync/',
  'renderer/theme/',
];

export const IMPORT_TABLE: readonly ImportRow[] = [
  {
    from: 'shared/',
    ours: [],
    packages: SHARED_PACKAGES,
    why: 'the pure core runs in every program, so it knows neither of them nor Node nor the DOM',
  },
  {
    from: 'shared/search/',
    ours: ['shared/'],
    packages: ['minisearch'],
    why: 'only the pages search procedures, so the server need not install the index',
  },
  {
    from: 'shared/payment/',
    ours: ['shared/'],
    packages: ['vietnam-qr-pay'],
    why: 'only the kiosk shows payment codes, so the server need not install their encoder',
  },
  {
    from: 'electron/',
    ours: ['shared/', 'package.json'],
    packages: [NODE, 'electron', 'zod', 'hash-wasm', 'crc-32', 'age-encryption'],
    why: 'the main process talks to the page over IPC only',
  },
  {
    from: 'electron/preload.ts',
    ours: ['shared/contract/ipc.ts'],
    packages: ['electron'],
    why: 'the preload runs beside the page: it passes calls on and holds no logic',
  },
  {
    from: 'renderer/',
    ours: ['shared/', ...RENDERER],
    packages: ['react', 'react-dom'],
    why: 'the entry puts the parts together',
  },
  {
    from: 'renderer/app/',
    ours: ['shared/', ...KIOSK_CORE, ...RENDERER],
    packages: ['react', 'react-dom', 'age-encryption', 'zod'],
    why: 'composition: the one place that knows all parts',
  },
  {
    from: 'renderer/screens/',
    ours: ['shared/', ...KIOSK_CORE, 'renderer/components/', 'renderer/i18n/', 'renderer/theme/'],
    packages: ['react'],
    why: 'a screen is a picture of its props: no store, no sync, no IPC',
  },
  {
    from: 'renderer/components/',
    ours: ['shared/', 'renderer/i18n/', 'renderer/theme/'],
    packages: ['react', 'qr'],
    why: 'a component is a picture of its props: no store, no sync, no IPC',
  },
  {
    from: 'renderer/i18n/',
    ours: ['shared/'],
    packages: ['react', 'intl-messageformat'],
    why: 'words depend on nothing but the contract',
  },
  {
    from: 'renderer/theme/',
    ours: [],
    packages: ['@fontsource/be-vietnam-pro'],
    why: 'tokens and fonts depend on nothing',
  },
  {
    from: 'renderer/flow/',
    ours: ['shared/', 'renderer/db/'],
    packages: [],
    why: 'the flow stands above the store and outside React',
  },
  {
    from: 'renderer/sync/',
    ours: ['shared/', 'renderer/db/'],
    packages: ['zod'],
    why: 'the sync loop reads the store and has one owner outside React',
  },
  {
    from: 'renderer/db/',
    ours: ['shared/'],
    packages: ['dexie', 'zod'],
    why: 'the store is the bottom: it alone knows Dexie',
  },
  {
    from: 'renderer/host/',
    ours: ['shared/', 'package.json'],
    packages: ['hash-wasm', 'zod', 'age-encryption', '@noble/hashes'],
    why: 'a host fulfils the IPC contract and knows nothing of screens',
  },
  {
    from: 'central/',
    ours: [
      'shared/',
      'central/routes/',
      'central/reports/',
      'central/store/',
      'central/db/',
      'package.json',
    ],
    packages: [
      NODE,
      ...FASTIFY,
      ...SHARED_PACKAGES,
      'hash-wasm',
      'age-encryption',
      'qr',
      'csv-parse',
      'read-excel-file',
      'openid-client',
      'prom-client',
    ],
    why: 'the endpoint: use cases and composition, without SQL',
  },
  {
    from: 'central/routes/',
    ours: ['shared/', 'central/', 'central/reports/', 'central/store/'],
    packages: [NODE, ...FASTIFY, 'zod'],
    why: 'a route calls a use case; it holds no SQL',
  },
  {
    from: 'central/store/',
    ours: ['shared/', 'central/', 'central/reports/', 'central/db/'],
    packages: [NODE, 'pg', 'pg-copy-streams', 'kysely', 'zod'],
    why: 'SQL lives here and in the migrations alone',
  },
  {
    from: 'central/reports/',
    ours: ['shared/', 'central/', 'central/store/'],
    packages: [
      NODE,
      'zod',
      'pdfkit',
      'write-excel-file',
      'fflate',
      'nodemailer',
      '@expo-google-fonts/be-vietnam-pro',
    ],
    why: 'reports alone know how a file is printed or posted; their model holds no SQL',
  },
  {
    from: 'central/db/',
    ours: ['shared/', 'central/'],
    packages: [NODE, 'pg', 'kysely', 'zod'],
    why: 'connections, migrations and the embedded server',
  },
  {
    from: 'central/web/',
    ours: ['shared/', 'central/web/procedures/'],
    packages: ['react', 'react-dom', 'zod', 'intl-messageformat', '@fontsource/be-vietnam-pro'],
    why: 'the dashboard reaches the server over HTTP only',
  },
  {
    from: 'central/web/procedures/',
    ours: ['shared/', 'shared/search/', 'central/web/'],
    packages: ['react'],
    why: 'the one page that searches procedures, as the kiosk does',
  },
  {
    from: 'build/',
    ours: ['shared/', 'package.json', 'central/demo/start-message.ts'],
    packages: [NODE, ANY],
    why: 'tools start the programs, they are no part of them',
  },
  {
    from: 'tests/',
    ours: [ANY],
    packages: [NODE, ANY],
    why: 'tests may look at anything',
  },
  {
    from: '',
    ours: [ANY],
    packages: [NODE, ANY],
    why: "the tools' own configuration",
  },
];

/** A named import that exactly one file may make. */
export interface FencedName {
  readonly name: string;
  readonly from: string;
  readonly onlyIn: string;
  readonly why: string;
}

export const FENCED_NAMES: readonly FencedName[] = [
  {
    name: 'ipcMain',
    from: 'electron',
    onlyIn: 'electron/ipc-main.ts',
    why: 'every call from the page passes the one place that checks its sender and its shape',
  },
];
