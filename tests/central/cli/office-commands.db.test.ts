import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, type CliOutcome } from '../../../central/cli/run-cli.ts';
import { MOST_PORTRAIT_BYTES } from '../../../central/office/portrait.ts';
import { markAsDemo } from '../../../central/store/demo-mark.ts';
import { FIVE_LEVELS } from '../../../shared/domain/scale.ts';
import { enrolKiosk } from '../../support/central-kiosk.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { queryRows } from '../../support/postgres.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');
const OFFICE = {
  unit: {
    id: 'phuong-moi',
    code: 'H55.12',
    name: { vi: 'Bộ phận Một cửa phường Mới' },
    parent: { vi: 'Tỉnh Thái Nguyên', en: 'Thái Nguyên province' },
  },
  counters: [{ id: 'quay-1', number: 1, name: { vi: 'Hộ tịch', en: 'Civil status' } }],
  clerks: [
    { id: 'cb-1', name: 'Lò Thị Én', title: { vi: 'Công chức' }, portrait: 'anh.png' },
    { id: 'cb-2', name: 'Ma Văn Kẻo', title: { vi: 'Công chức' }, pin: '135790' },
  ],
  staff: [{ id: 'cntt', name: 'Đinh Công Vinh', role: 'it' }],
};

let central: TestCentral;
let folder: string;
beforeAll(async () => {
  central = await startCentral({ office: null });
  folder = await mkdtemp(join(tmpdir(), 'hailong-office-'));
});
afterAll(async () => {
  await central.close();
  await rm(folder, { recursive: true, force: true });
});

async function create(office: object | string, at = central): Promise<CliOutcome> {
  const file = join(folder, 'don-vi.json');
  await writeFile(file, typeof office === 'string' ? office : JSON.stringify(office));
  await writeFile(join(folder, 'anh.png'), PNG);
  return await runCli(at.config, ['create-office', file]);
}

/** How many rows there are of everything that an office consists of. */
async function stored(): Promise<unknown> {
  const counts = ['unit', 'counter', 'clerk', 'staff_pin', 'procedure', 'scale'].map(
    (table) => `(select count(*) from ${table})::int as ${table}`,
  );
  const opened = `(select count(*) from audit_event where action = 'office.opened')::int as acts`;
  return await queryRows(central.databaseUrl, `select ${[...counts, opened].join(', ')}`);
}

test('opens an office that a kiosk can enrol at', async () => {
  const { ok, text } = await create(OFFICE);
  expect(text).toContain('phuong-moi');
  expect(ok).toBe(true);
  const made = text.match(/^\d{6} {2}.+$/gm) ?? [];
  expect(made.map((line) => line.slice(8))).toEqual(['Lò Thị Én (cb-1)', 'Đinh Công Vinh (cntt)']);

  const code = await runCli(central.config, ['enrol-code', '--counter', 'quay-1']);
  const kiosk = await enrolKiosk(central.url, /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(code.text)?.[0] ?? '');
  const { config } = kiosk.config;
  expect(config.unit.name).toEqual({ vi: OFFICE.unit.name.vi, en: OFFICE.unit.name.vi });
  expect(config.roster.map(({ id }) => id)).toEqual(['cb-1', 'cb-2']);
  expect(config.roster[0]?.portrait).toBe(`data:image/png;base64,${PNG.toString('base64')}`);
  expect(config.pins).toHaveLength(2);
  expect(config.staffPins).toMatchObject([{ id: 'cntt', role: 'it' }]);
  expect(config.questionnaire).not.toBeNull();
  expect(config.openingHours).toHaveLength(10);

  const acts = await queryRows(
    central.databaseUrl,
    `select actor, unit_id, subject from audit_event where action = 'office.opened'`,
  );
  expect(acts).toEqual([{ actor: 'cli', unit_id: 'phuong-moi', subject: 'phuong-moi' }]);
  expect((await runCli(central.config, ['verify-audit'])).ok).toBe(true);
});

describe('an office that is refused leaves nothing behind', () => {
  const other = { ...OFFICE, unit: { ...OFFICE.unit, id: 'phuong-khac' } };
  const [level] = FIVE_LEVELS.levels;
  const reworded = {
    ...FIVE_LEVELS,
    levels: [{ ...level, label: { vi: 'Tệ', en: 'Bad' } }, ...FIVE_LEVELS.levels.slice(1)],
  };

  test.each([
    ['there already', { ...OFFICE, scale: { ...FIVE_LEVELS, id: 'khac' } }, ['phuong-moi']],
    ['with another wording of a scale', { ...other, scale: reworded }, ['vn-5']],
    ['no JSON', '{ "unit": ', ['JSON']],
    [
      'with faults of several kinds',
      {
        ...other,
        unit: { ...other.unit, code: '' },
        clerks: [
          { ...OFFICE.clerks[0], portrait: 'khong-co.png' },
          { ...OFFICE.clerks[1], pin: '111111' },
          { ...OFFICE.clerks[1], portrait: 'don-vi.json' },
        ],
      },
      [
        'unit.code: ',
        'clerks[0].portrait: không đọc được',
        'clerks[1].pin: mã PIN này quá dễ đoán',
        'clerks[2].id: đã dùng',
        'clerks[2].portrait: ảnh phải là',
      ],
    ],
  ])('%s', async (_, office, named) => {
    const before = await stored();
    const { ok, text } = await create(office);
    expect(ok).toBe(false);
    for (const words of named) expect(text).toContain(words);
    expect(await stored()).toEqual(before);
  });

  test('for a portrait that is too large', async () => {
    const before = await stored();
    await writeFile(
      join(folder, 'lon.png'),
      Buffer.concat([PNG, Buffer.alloc(MOST_PORTRAIT_BYTES)]),
    );
    const clerks = [{ ...OFFICE.clerks[0], portrait: 'lon.png' }];
    const { ok, text } = await create({ ...other, clerks });
    expect(ok).toBe(false);
    expect(text).toContain('clerks[0].portrait: ảnh lớn hơn 200 kB');
    expect(await stored()).toEqual(before);
  });

  test('whose file isn’t there', async () => {
    const missing = join(folder, 'khong-co.json');
    const { ok, text } = await runCli(central.config, ['create-office', missing]);
    expect(ok).toBe(false);
    expect(text).toContain(missing);
  });

  test('where the data are invented', async () => {
    const demo = await startCentral({ office: null });
    try {
      expect(await markAsDemo(demo.parts.db.write, 'test', new Date())).toEqual({ ok: true });
      const { ok, text } = await create(OFFICE, demo);
      expect(ok).toBe(false);
      expect(text).toContain('dữ liệu mẫu');
      expect(await queryRows(demo.databaseUrl, 'select unit_id from unit')).toEqual([]);
    } finally {
      await demo.close();
    }
  });
});
