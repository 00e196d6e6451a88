import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { DossiersView } from '../../../../central/web/dossiers/dossiers-view.tsx';
import type { DossierImportView, DossierPreview } from '../../../../shared/contract/dossiers.ts';
import { answeringCentre } from '../answering-centre.ts';
import { clerk, evaluations, UNIT } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const COLUMNS = {
  code: 'Mã',
  procedure: 'TTHC',
  clerk: 'Người nhận',
  receivedAt: 'Ngày',
  dueAt: null,
  finishedAt: null,
  interlinked: null,
  online: null,
};
const PREVIEW: DossierPreview = {
  header: ['Mã', 'TTHC', 'Người nhận', 'Ngày'],
  mapping: { columns: COLUMNS, clerks: {} },
  rows: [{ line: 2, dossier: null }],
  faults: [
    {
      code: 'clerk-unknown',
      line: 2,
      column: 'Người nhận',
      value: 'Hà N.',
      other: null,
      detail: 'x',
    },
  ],
  faultCount: 1,
  rowsRead: 1,
};
const CLEAN: DossierPreview = {
  ...PREVIEW,
  mapping: { columns: COLUMNS, clerks: { 'Hà N.': 'Hà' } },
  rows: [
    {
      line: 2,
      dossier: {
        code: 'H55.99.01-261102-1000',
        procedure: '1.001193',
        clerk: 'Hà',
        receivedAt: Date.parse('2026-11-02T01:00:00Z'),
        dueAt: null,
        finishedAt: null,
        interlinked: null,
        online: true,
      },
    },
  ],
  faults: [],
  faultCount: 0,
};
const JOB: DossierImportView = {
  id: 4,
  unit: UNIT.id,
  file: 'danh-sach.csv',
  mapping: 'Phần mềm một cửa',
  madeBy: 'quan-ly',
  madeAt: 0,
  state: 'running',
  rowsRead: 1,
  rowsDone: 0,
  added: 0,
  updated: 0,
  unchanged: 0,
  faults: [],
  faultCount: 0,
  covers: null,
};
const REST = {
  'GET /v1/evaluations/clerks': evaluations([clerk('Hà', [])]),
  'GET /v1/dossiers/mappings': { mappings: [] },
  'GET /v1/dossiers/imports': { imports: [], next: null },
};
const FILE = new File(['Mã,TTHC,Người nhận,Ngày\n'], 'danh-sach.csv', { type: 'text/csv' });

describe('a list of dossiers', () => {
  test('tells line, column, value and remedy of what is wrong, and can’t be imported', async () => {
    const centre = await answeringCentre({ ...REST, 'POST /v1/dossiers/previews': PREVIEW });
    const user = showPage(DossiersView, centre);
    await user.upload(screen.getByLabelText(/^Tệp CSV/), FILE);
    const table = await screen.findByRole('table', { name: /^Lỗi trong tệp/ });
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent(
      '2Người nhậnHà N.Cột “Người nhận”: không có công chức nào là “Hà N.”. Hãy sửa tên',
    );
    expect(screen.queryByRole('button', { name: /^Nhập / })).toBeNull();
  });

  test('is mapped, saved, read again, imported and followed to its end', async () => {
    const centre = await answeringCentre({
      ...REST,
      'POST /v1/dossiers/previews': ({ query }) =>
        query['mapping'] === undefined ? PREVIEW : CLEAN,
      [`PUT /v1/dossiers/mappings/${encodeURIComponent('Phần mềm một cửa')}`]: {
        name: 'Phần mềm một cửa',
        ...CLEAN.mapping,
      },
      'POST /v1/dossiers/imports': { status: 202, json: JOB },
      'GET /v1/dossiers/imports/4': { ...JOB, state: 'done', rowsDone: 1, added: 1 },
    });
    const user = showPage(DossiersView, centre);
    await user.upload(screen.getByLabelText(/^Tệp CSV/), FILE);
    await screen.findByRole('option', { name: 'Hà' });
    await user.selectOptions(screen.getByLabelText('“Hà N.” là'), 'Hà');
    await user.click(screen.getByRole('button', { name: 'Lưu bảng ghép và đọc lại tệp' }));
    await user.click(await screen.findByRole('button', { name: 'Nhập 1 hồ sơ' }));
    expect(
      await screen.findByText('Đã nhập xong: thêm 1, cập nhật 0, giữ nguyên 0 hồ sơ.'),
    ).toBeVisible();
    const saved = centre.asked.find(({ route }) => route.startsWith('PUT'));
    expect(saved?.body).toEqual({ columns: COLUMNS, clerks: { 'Hà N.': 'Hà' } });
    const sent = centre.asked.find(({ route }) => route === 'POST /v1/dossiers/imports');
    expect(sent?.query).toEqual({
      unit: UNIT.id,
      file: 'danh-sach.csv',
      mapping: 'Phần mềm một cửa',
    });
  });

  test.each(['auditor', 'province'] as const)('is not for the role %s to import', async (role) => {
    const centre = await answeringCentre(REST);
    showPage(DossiersView, centre, role);
    await waitFor(() => expect(screen.getByText('Chưa nhập danh sách nào')).toBeVisible());
    expect(screen.queryByLabelText(/^Tệp CSV/)).toBeNull();
  });
});
