import { describe, expect, test } from 'vitest';
import { THREE_LEVELS } from '../../../../shared/domain/scale.ts';
import type { DocumentTable, ReportDocument } from '../../../../central/reports/document.ts';
import { buildDocument } from '../../../../central/reports/model/build-document.ts';
import { cellText } from '../../../../central/reports/render/cell-text.ts';
import type { ReportSnapshot, SnapshotCount } from '../../../../central/reports/snapshot.ts';
import { OCTOBER } from '../fixtures/snapshot.ts';

const NONE = [0, 0, 0, 0, 0];

function wordsIn(report: ReportDocument): string {
  const cells = tablesOf(report).flatMap(({ columns, rows }) => [
    ...columns.flatMap(({ group, head }) => [group ?? '', head]),
    ...rows.flatMap((row) => row.cells.map((cell) => cellText(cell, report))),
  ]);
  const texts = report.sections.flatMap(({ heading, before, after }) => [
    heading ?? '',
    ...before,
    ...after,
  ]);
  return [report.title, ...report.subtitle, ...texts, ...cells, ...report.footer].join('\n');
}

function tablesOf({ sections }: ReportDocument): readonly DocumentTable[] {
  return sections.flatMap(({ table }) => table ?? []);
}

function linesOf(report: ReportDocument, at = 0): readonly (readonly string[])[] {
  const rows = tablesOf(report)[at]?.rows ?? [];
  return rows.map(({ cells }) => cells.map((cell) => cellText(cell, report)));
}

function row(changes: Partial<SnapshotCount>): SnapshotCount {
  const base = {
    unit: OCTOBER.unit,
    cut: 'unit',
    id: '',
    month: '2026-10',
    scale: 'vn-5',
  } as const;
  return { ...base, counts: NONE, excluded: NONE, withdrawn: 0, ...changes };
}

describe('the table Đơn vị · Công chức · Tổng số phiếu · RHL · HL · KHL', () => {
  test('prints a three-level scale under its own three levels', () => {
    const counts = [
      row({ cut: 'clerk', id: 'can-bo-1', scale: 'vn-3', counts: [7, 20, 33, 0, 0] }),
      row({ scale: 'vn-3', counts: [7, 20, 33, 0, 0] }),
    ];
    const report = buildDocument({ ...OCTOBER, counts });
    const groups = [...new Set(tablesOf(report)[0]?.columns.flatMap(({ group }) => group ?? []))];
    expect(groups).toEqual([
      'Rất hài lòng',
      'Hài lòng',
      'Không hài lòng',
      'Khoảng tin cậy 95% (%)',
    ]);
    // 33, 20 and 7 of 60: 55 %, 33.33… % and 11.66… %; the larger remainder gets the tenth that is missing.
    expect(linesOf(report)[0]?.slice(2, 10)).toEqual([
      'Nguyễn Thu Hà',
      '60',
      '33',
      '55,0',
      '20',
      '33,3',
      '7',
      '11,7',
    ]);
  });

  test('never adds three levels and five together', () => {
    const counts = [
      ...OCTOBER.counts,
      row({ cut: 'clerk', id: 'can-bo-1', scale: 'vn-3', counts: [10, 10, 10, 0, 0] }),
      row({ scale: 'vn-3', counts: [10, 10, 10, 0, 0] }),
    ];
    const report = buildDocument({
      ...OCTOBER,
      counts,
      scales: [...OCTOBER.scales, THREE_LEVELS].slice(0, 2),
    });
    expect(report.sections.map(({ heading }) => heading)).toEqual([
      'Theo công chức, thang 5 mức',
      'Theo công chức, thang 3 mức',
    ]);
    expect(linesOf(report, 0).at(-1)?.[3]).toBe('329');
    expect(linesOf(report, 1).at(-1)?.[3]).toBe('30');
  });

  test('adds up to 100 in every line that shows percentages', () => {
    for (const line of linesOf(buildDocument(OCTOBER))) {
      const percentages = [5, 7, 9, 11, 13].map((at) => Number((line[at] ?? '').replace(',', '.')));
      if (percentages.some(Number.isNaN)) continue;
      expect(percentages.reduce((sum, part) => sum + part)).toBeCloseTo(100, 9);
    }
  });

  test('keeps the number of ratings of a hidden line and nothing else of it', () => {
    const lines = linesOf(buildDocument(OCTOBER));
    const few = lines.find((line) => line[2] === 'Phạm Thị Ngọc Ánh') ?? [];
    expect(few[3]).toBe('9');
    expect(new Set(few.slice(4, -1))).toEqual(new Set(['*']));
    expect(lines.some((line) => line.includes('**'))).toBe(true);
  });
});

describe('sheets after Mẫu 01, 02 and 03', () => {
  const indices = ([1, 2, 3, 4, 7] as const).map((index) => ({
    unit: OCTOBER.unit,
    clerk: 'can-bo-1',
    row: {
      index,
      by: index === 3 || index === 4 ? ('citizen' as const) : ('system' as const),
      points: 30,
      answers: 30,
    },
  }));
  const known = indices.map((one) =>
    one.row.index === 7 ? { ...one, row: { ...one.row, by: 'citizen' as const } } : one,
  );

  test('leave blank what nobody knows: no points, no class', () => {
    for (const line of linesOf(buildDocument({ ...OCTOBER, form: 'form-01' })))
      expect(line.slice(3)).toEqual(['', '', '', '', '', '', '']);
    const agency = linesOf(buildDocument({ ...OCTOBER, form: 'form-02' }));
    for (const line of agency) expect(line.slice(3)).toEqual(['', '', '', '']);
  });

  test('sum 1 + 2 + 3 + 4 + 7 for a clerk, whose colleagues stay blank', () => {
    const [first, second] = linesOf(buildDocument({ ...OCTOBER, form: 'form-01', indices: known }));
    expect(first?.slice(3, 9)).toEqual(['1,0', '1,0', '1,0', '1,0', '1,0', '5,0']);
    expect(first?.[9]).toBe('Hoàn thành 100% nhiệm vụ');
    expect(second?.[8]).toBe('');
  });

  test.each(['form-01', 'form-02', 'form-03'] as const)(
    '%s is “theo dạng”, no official form',
    (form) => {
      const words = wordsIn(buildDocument({ ...OCTOBER, form }));
      expect(words).toMatch(/theo dạng Mẫu 0[123]/);
      expect(words).toContain('không phải biểu mẫu do cơ quan có thẩm quyền ban hành');
    },
  );

  test('name the decree for its own time and no law for the time after', () => {
    const then: ReportSnapshot = {
      ...OCTOBER,
      form: 'form-02',
      period: '2024-Q4',
      ruleSets: { satisfaction: null, nineIndex: 'nine-index-2018', official: null },
    };
    expect(wordsIn(buildDocument(then))).toContain('NĐ 61/2018/NĐ-CP');
    const now = wordsIn(buildDocument({ ...OCTOBER, form: 'form-02' }));
    expect(now).not.toMatch(/NĐ \d|QĐ \d|Nghị định|Quyết định/);
  });

  test.each(['form-01', 'form-02', 'form-03'] as const)(
    '%s of a period within which the rules changed says so, and gives no points',
    (form) => {
      const ruleSets = { satisfaction: null, nineIndex: null, official: null };
      const report = buildDocument({ ...OCTOBER, form, period: '2025', ruleSets });
      const words = wordsIn(report);
      expect(words).toContain('Quy tắc thay đổi trong kỳ này');
      expect(report.footer).toContain('Bộ quy tắc: không có bộ nào có hiệu lực trong suốt kỳ');
      expect(words).not.toMatch(/Chỉ số: \.|Thang điểm giữ như kỳ trước/);
    },
  );
});

test('the four figures stand under four names, each with its data or without', () => {
  const report = buildDocument({
    ...OCTOBER,
    form: 'overview',
    official: [
      {
        unit: OCTOBER.unit,
        dossiers: 2618,
        overdue: 77,
        disliked: 1,
        petitions: 0,
        petitionsOnTime: 0,
        petitionsSatisfied: 0,
      },
    ],
  });
  const lines = linesOf(report, 1);
  expect(new Set(lines.map(([, name]) => name)).size).toBe(4);
  expect(lines.map(([, , value]) => value)).toEqual([
    '87,5% (288/329 phiếu, thang 5 mức)',
    'Chưa có số liệu',
    // Vân Canh of domain.md §1.3.
    '97,02% (2.540/2.618 hồ sơ)',
    'Chưa có số liệu',
  ]);
});

test('what a reviewer took out is counted nowhere and shown beside', () => {
  const counts = OCTOBER.counts.map((one) =>
    one.cut === 'unit' ? { ...one, excluded: [0, 0, 0, 0, 11] } : one,
  );
  const lines = linesOf(buildDocument({ ...OCTOBER, form: 'overview', counts }), 0);
  expect(lines.map(([, , value]) => value)).toContain('11');
  expect(lines.map(([, , value]) => value)).toContain('87,9% (299/340 phiếu, thang 5 mức)');
  expect(lines[0]?.[2]).toBe('329');
});

test('more ratings than dossiers is said, not cut off at 100 %', () => {
  const dossiers = [{ unit: OCTOBER.unit, clerk: null, received: 300, resolved: 290, overdue: 3 }];
  const words = wordsIn(buildDocument({ ...OCTOBER, form: 'overview', dossiers }));
  expect(words).toContain('Số phiếu nhiều hơn số hồ sơ (329/300)');
});

describe('procedures that please least', () => {
  test('come by the upper limit, not by the mean, and only from 30 ratings on', () => {
    const counts = [
      row({ cut: 'procedure', id: '1.001193', counts: [11, 0, 0, 0, 19] }),
      row({ cut: 'procedure', id: '2.000815', counts: [70, 0, 0, 0, 130] }),
      row({ cut: 'procedure', id: '1.004227', counts: [29, 0, 0, 0, 0] }),
      row({ counts: [110, 0, 0, 0, 149] }),
    ];
    const lines = linesOf(buildDocument({ ...OCTOBER, form: 'procedures-review', counts }));
    expect(lines.map((line) => line[3])).toEqual(['200', '30']);
  });

  test('are none where none has enough', () => {
    const report = buildDocument({ ...OCTOBER, form: 'procedures-review', counts: [] });
    expect(tablesOf(report)).toEqual([]);
    expect(wordsIn(report)).toContain('Chưa có thủ tục nào đủ 30 phiếu');
  });
});

describe('units compared', () => {
  const units = ['a', 'b', 'c'].map((id) => ({
    id,
    code: id,
    name: { vi: `Phường ${id}`, en: `Ward ${id}` },
    parent: { vi: 'Tỉnh', en: 'Province' },
  }));
  const field = (unit: string, counts: readonly number[]): SnapshotCount =>
    row({ unit, cut: 'field', id: 'Đất đai', counts });
  const base = { ...OCTOBER, form: 'units-comparison', unit: 'a', units, names: [] } as const;

  test('only with 100 ratings each, by name, against all of the field', () => {
    const counts = [
      field('a', [10, 0, 0, 0, 90]),
      field('b', [50, 0, 0, 0, 50]),
      field('c', [99, 0, 0, 0, 0]),
    ];
    const lines = linesOf(buildDocument({ ...base, counts }));
    expect(lines.map((line) => [line[1], line[2], line[6]])).toEqual([
      ['Phường a', '100', 'Cao hơn, ngoài giới hạn 99,9%'],
      ['Phường b', '100', 'Thấp hơn, ngoài giới hạn 99,9%'],
      ['Tổng cộng', '200', ''],
    ]);
  });

  test('not at all where only one has enough', () => {
    const counts = [field('a', [10, 0, 0, 0, 90]), field('b', [49, 0, 0, 0, 50])];
    const report = buildDocument({ ...base, counts });
    expect(tablesOf(report)).toEqual([]);
    expect(wordsIn(report)).toContain('chưa so sánh');
  });
});
