import { join } from 'node:path';
import { createEnrolmentCode } from '../../central/devices/enrolment-code.ts';
import type { CentralConfig } from '../../central/config/config.ts';
import { createOffice } from '../../central/office/create-office.ts';
import type { OfficeInput } from '../../central/office/office-input.ts';
import { startCentre, type Centre, type StartOptions } from '../../central/start.ts';
import { TEST_OFFICE } from './central-office.ts';
import { createTestDatabase } from './postgres.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');

export interface CentralOptions extends Pick<StartOptions, 'now' | 'batchLimits'> {
  /** Another process on the same database: the first one's `databaseUrl`. */
  readonly databaseUrl?: string;
  /** The office that is opened; null for none. Not used with `databaseUrl`. */
  readonly office?: OfficeInput | null;
  readonly config?: Partial<CentralConfig>;
}

export interface TestCentral extends Centre {
  readonly databaseUrl: string;
  readonly config: CentralConfig;
  /** Password of the first administrator, `admin`. */
  readonly adminPassword: string;
  enrolCode(counterId: string): Promise<string>;
}

/** The real centre on a free port and a real PostgreSQL database of its own. */
export async function startCentral(options: CentralOptions = {}): Promise<TestCentral> {
  const own = options.databaseUrl === undefined ? await createTestDatabase('template') : null;
  const databaseUrl = options.databaseUrl ?? own?.url ?? '';
  const office = options.office === undefined ? TEST_OFFICE : options.office;
  const config = testConfig(databaseUrl, options.config);
  const centre = await startCentre(config, { adminKeepsPassword: true, ...options });
  if (own !== null && office !== null) {
    const opened = await createOffice(centre.parts, office);
    if (!opened.ok) throw new Error(JSON.stringify(opened));
  }
  return {
    ...centre,
    databaseUrl,
    config,
    adminPassword: centre.firstAdmin?.password ?? '',
    async enrolCode(counterId) {
      const unit = office?.unit.id ?? '';
      const made = await createEnrolmentCode(centre.parts, { unit, counter: counterId }, 'test');
      if (made === null) throw new Error(`no counter ${counterId}`);
      return made.code;
    },
    async close() {
      await centre.close();
      await own?.drop();
    },
  };
}

export function testConfig(url: string, changes: Partial<CentralConfig> = {}): CentralConfig {
  return {
    dataFolder: join(ROOT, 'data'),
    database: { kind: 'external', url },
    masterKey: { kind: 'value', text: MASTER_KEY },
    host: '127.0.0.1',
    port: { number: 0, exact: true },
    publicUrl: null,
    oidc: null,
    webFolder: join(ROOT, 'dist', 'web'),
    kioskFolder: join(ROOT, 'dist', 'renderer'),
    logLevel: 'silent',
    locale: 'vi',
    delivery: { folder: join(ROOT, 'data', 'reports'), mail: null },
    ...changes,
  };
}
