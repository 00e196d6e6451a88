import { expect, test } from 'vitest';
import { demoProcedures } from '../../../central/demo/procedures.ts';
import { procedureFile } from '../../../central/procedures/procedure-file.ts';
import { readList } from '../../../central/procedures/read-list.ts';
import type { Procedure } from '../../../shared/contract/kiosk-config.ts';

const TOLD: Procedure = {
  code: '1.001193.000.00.00.H08',
  name: '=Đăng ký khai sinh, "đúng hạn"; <nhanh> & gọn',
  field: 'Hộ tịch',
  days: 0.5,
  feeVnd: 150_000_000,
  feeNote: '-50% cho người cao tuổi',
  source: '+ QĐ 1/QĐ-UBND',
  papers: ['Tờ khai', 'Giấy chứng sinh'],
  steps: ['Nộp hồ sơ', '2 ngày sau thì nhận'],
};
const BARE: Procedure = { ...TOLD, code: '1.000100', days: 0, feeVnd: 0, feeNote: '' };

test('a list comes back from its file as it was', async () => {
  const { papers: _papers, steps: _steps, ...bare } = BARE;
  const silent = { ...bare, code: '2.000889', days: null, feeVnd: null };
  const list = [TOLD, bare, silent];
  expect(await readList(await procedureFile(list))).toEqual({ ok: true, procedures: list });
});

test('so does a ward’s real one of hundreds', async () => {
  const list = demoProcedures();
  expect(list.length).toBeGreaterThan(100);
  expect(await readList(await procedureFile(list))).toEqual({ ok: true, procedures: list });
});

test('of nothing it is the empty file to begin with', async () => {
  expect(await readList(await procedureFile([]))).toMatchObject({
    ok: false,
    faults: [{ code: 'empty-file' }],
  });
});
