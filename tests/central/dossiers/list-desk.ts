import { createUser } from '../../../central/accounts/create-user.ts';
import {
  dossierImportSchema,
  dossierPreviewSchema,
  type DossierImportView,
  type DossierPreview,
} from '../../../shared/contract/dossiers.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';
import { MAPPING } from './year.ts';

export const UNIT = TEST_OFFICE.unit.id;
const NOW = Date.UTC(2026, 0, 15);

interface UploadAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A manager at the centre, with the mapping `igate` saved and a list in hand. */
export interface ListDesk {
  readonly central: TestCentral;
  readonly manager: TestPerson;
  upload(path: string, query: string, bytes: Buffer): Promise<UploadAnswer>;
  /** Uploads and waits for the outcome. */
  importFile(bytes: Buffer, query?: string): Promise<DossierImportView>;
  preview(bytes: Buffer, query?: string): Promise<DossierPreview>;
  stored(): Promise<number>;
}

export async function openDesk(): Promise<ListDesk> {
  const central = await startCentral({ now: () => NOW });
  for (const role of ['manager', 'auditor'] as const)
    await createUser(central.parts, { name: role, role, password: 'mat khau' }, 'test');
  const manager = newPerson(central.url);
  await manager.signIn('manager', 'mat khau');
  const saved = await manager.ask('PUT', `/v1/dossiers/mappings/igate?unit=${UNIT}`, MAPPING);
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
  const desk: ListDesk = {
    central,
    manager,
    async upload(path, query, bytes) {
      const headers = { cookie: manager.cookie, 'content-type': 'text/csv' };
      const url = `${central.url}/v1/dossiers/${path}?${query}`;
      const body = new Uint8Array(bytes);
      const answer = await fetch(url, { method: 'POST', headers, body });
      return { status: answer.status, body: await answer.json() };
    },
    async importFile(bytes, query = 'mapping=igate') {
      const started = await desk.upload('imports', `unit=${UNIT}&file=hs.csv&${query}`, bytes);
      if (started.status !== 202) throw new Error(JSON.stringify(started.body));
      const { id } = dossierImportSchema.parse(started.body);
      for (;;) {
        const { body } = await manager.ask('GET', `/v1/dossiers/imports/${id}?unit=${UNIT}`);
        const job = dossierImportSchema.parse(body);
        if (job.state !== 'running') return job;
      }
    },
    async preview(bytes, query = '&mapping=igate') {
      const answer = await desk.upload('previews', `unit=${UNIT}${query}`, bytes);
      return dossierPreviewSchema.parse(answer.body);
    },
    async stored() {
      const text = 'select count(*)::int as count from dossier where unit_id = $1';
      const [row] = await queryRows(central.databaseUrl, text, [UNIT]);
      return Number(row?.['count']);
    },
  };
  return desk;
}
