import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Figures } from '../../../../central/web/figures/figures.tsx';
import { WordsProvider } from '../../../../central/web/i18n/words.tsx';
import type { ClerkEvaluations } from '../../../../shared/contract/evaluations.ts';
import type { Locale } from '../../../../shared/domain/local-text.ts';
import { clerk, evaluations, figures } from '../office-fixture.ts';

function show(table: ClerkEvaluations, locale: Locale = 'vi'): void {
  render(
    <WordsProvider locale={locale}>
      <Figures evaluations={table} />
    </WordsProvider>,
  );
}

function cellsOf(name: RegExp): readonly string[] {
  const row = screen.getByRole('row', { name });
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
}

describe('the table of clerks', () => {
  test('shows counts, share and Wilson interval as Vietnam writes them', () => {
    // 209 of 259: the published lower bound is .7545 (domain.md §7.1).
    show(evaluations([clerk('Hà', [10, 15, 25, 100, 109], 4)]));
    expect(cellsOf(/^Hà/)).toEqual([
      '259',
      '10',
      '15',
      '25',
      '100',
      '109',
      '80,7%',
      'từ 75,5% đến 85,0%',
      'Đủ để so sánh',
      '4',
    ]);
  });

  test('writes the same in English', () => {
    show(evaluations([clerk('Hà', [10, 15, 25, 100, 109])]), 'en');
    expect(cellsOf(/^Hà/).slice(6, 8)).toEqual(['80.7%', '75.5% to 85.0%']);
  });

  test.each([
    [9, 'Chưa đủ dữ liệu'],
    [10, 'Tham khảo, chưa xếp loại'],
    [29, 'Tham khảo, chưa xếp loại'],
    [30, 'Đủ để xếp loại, chưa đủ để so sánh'],
    [99, 'Đủ để xếp loại, chưa đủ để so sánh'],
    [100, 'Đủ để so sánh'],
  ])('says what %i ratings allow', (n, standing) => {
    show(evaluations([clerk('Hà', [0, 0, 0, 0, n])]));
    expect(screen.getByRole('row', { name: /^Hà/ })).toHaveTextContent(standing);
  });

  test('shows of nine ratings their number and nothing that tells an answer', () => {
    show(evaluations([clerk('Hà', [9, 0, 0, 0, 0], 1)]));
    expect(cellsOf(/^Hà/)).toEqual([
      '9',
      'Chưa đủ dữ liệu (cần ít nhất 10 lượt)',
      'Chưa đủ dữ liệu',
      '1',
    ]);
  });

  test('keeps the order of the roster, whatever the results', () => {
    show(evaluations([clerk('Thấp', [30, 0, 0, 0, 0]), clerk('Cao', [0, 0, 0, 0, 30])]));
    const names = screen.getAllByRole('rowheader').map((cell) => cell.textContent);
    expect(names).toEqual(['ThấpCông chức', 'CaoCông chức', 'Cả đơn vị']);
    expect(within(screen.getByRole('table')).queryByRole('button')).toBeNull();
  });

  test('heads each level with the official wording, worst first', () => {
    show(evaluations([clerk('Hà', [1, 2, 3, 4, 5])]));
    const heads = screen.getAllByRole('columnheader').map((cell) => cell.textContent);
    expect(heads.slice(2, 7)).toEqual([
      'Rất không hài lòng',
      'Không hài lòng',
      'Bình thường',
      'Hài lòng',
      'Rất hài lòng',
    ]);
  });

  test('names the figure, the unit and the days', () => {
    show(evaluations([clerk('Hà', [0, 0, 0, 5, 5])]));
    expect(screen.getByRole('table')).toHaveAccessibleName(
      'Mức độ hài lòng tại quầy (kiosk), Phường Thử, từ 01/11/2026 đến 23/11/2026. Xếp theo danh sách của đơn vị, không xếp theo kết quả.',
    );
  });

  test('gives another scale a table of its own', () => {
    const hà = clerk('Hà', [0, 0, 0, 5, 6]);
    const three = figures([0, 0, 0]);
    const other = { ...three, satisfaction: { ...three.satisfaction, scale: 'vn-3' } };
    show(evaluations([{ ...hà, figures: [...hà.figures, other] }]));
    expect(screen.getAllByRole('table')).toHaveLength(2);
  });

  test('says that nobody rated yet', () => {
    show(evaluations([clerk('Hà', [0, 0, 0, 0, 0])]));
    expect(screen.getByText('Chưa có lượt đánh giá nào trong thời gian này')).toBeVisible();
    expect(screen.getByRole('row', { name: /^Hà/ })).toBeVisible();
  });

  test('says that there are no clerks', () => {
    show(evaluations([]));
    expect(screen.getByText('Đơn vị chưa có cán bộ nào')).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
