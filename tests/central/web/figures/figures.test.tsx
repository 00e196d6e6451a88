import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Figures } from '../../../../central/web/figures/figures.tsx';
import { WordsProvider } from '../../../../central/web/i18n/words.tsx';
import type { ClerkEvaluations } from '../../../../shared/contract/evaluations.ts';
import type { Locale } from '../../../../shared/domain/local-text.ts';
import { clerk, context, evaluations, figures } from '../office-fixture.ts';

function show(table: ClerkEvaluations, locale: Locale = 'vi'): void {
  render(
    <WordsProvider locale={locale}>
      <Figures evaluations={{ cut: 'clerks', table }} />
    </WordsProvider>,
  );
}

const CONTEXT_TABLE = /^(?:Mức độ hài lòng|Satisfaction at)/;
const LEVELS_TABLE = /^(?:Số lượt theo từng mức|Ratings by level)/;

function rowOf(name: RegExp, table = CONTEXT_TABLE): HTMLElement {
  return within(screen.getByRole('table', { name: table })).getByRole('row', { name });
}

function cellsOf(name: RegExp, table = CONTEXT_TABLE): readonly string[] {
  return within(rowOf(name, table))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
}

describe('the table of clerks', () => {
  test('shows both shares with their Wilson intervals as Vietnam writes them', () => {
    // 209 of 259: the published lower bound is .7545 (domain.md §7.1).
    const hà = clerk('Hà', [10, 15, 25, 100, 109], 4);
    const [all] = hà.figures;
    const afterReview = figures([10, 15, 25, 100, 99]).satisfaction;
    show(evaluations([{ ...hà, figures: [{ ...all!, afterReview }] }]));
    expect(cellsOf(/^Hà/).slice(0, 4)).toEqual([
      '80,7% (209 trong 259)từ 75,5% đến 85,0%',
      '79,9% (199 trong 249)từ 74,5% đến 84,4%',
      'Đủ để so sánh',
      '259',
    ]);
    expect(cellsOf(/^Hà/, LEVELS_TABLE)).toEqual(['10', '15', '25', '100', '109', '259', '4']);
  });

  test('writes the same in English', () => {
    show(evaluations([clerk('Hà', [10, 15, 25, 100, 109])]), 'en');
    expect(cellsOf(/^Hà/)[0]).toBe('80.7% (209 of 259)75.5% to 85.0%');
  });

  test('says beside a share what it rests on', () => {
    const hà = clerk('Hà', [0, 0, 0, 10, 10]);
    const known = context(20, {
      dossiersServed: 1_250,
      responseRate: { state: 'known', ratings: 20, of: 1_250, share: 0.016 },
      openedNotTapped: 31,
      withoutCode: 5,
      withoutCodeShare: 0.25,
      timeliness: {
        finished: 1_200,
        onTime: 1_176,
        overdue: 24,
        onTimeShare: 0.98,
        interlinked: null,
        online: null,
      },
    });
    show(evaluations([{ ...hà, context: known }]));
    expect(cellsOf(/^Hà/).slice(3)).toEqual(['20', '1.250', '1,6%', '31', '25,0%', '98,0%']);
  });

  test('calls unknown what is not known, and never 0', () => {
    show(evaluations([clerk('Hà', [0, 0, 0, 10, 10])]));
    expect(cellsOf(/^Hà/).slice(4)).toEqual([
      'chưa có số liệu',
      'chưa có số liệu',
      'chưa có số liệu',
      '0,0%',
      'chưa có số liệu',
    ]);
  });

  test('says it when there are more ratings than dossiers, and cuts nothing off', () => {
    const hà = clerk('Hà', [0, 0, 0, 10, 10]);
    const known = context(20, {
      dossiersServed: 15,
      responseRate: { state: 'more-than-served', ratings: 20, of: 15 },
    });
    show(evaluations([{ ...hà, context: known }]));
    expect(cellsOf(/^Hà/)).toContain('nhiều lượt hơn hồ sơ');
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
    expect(rowOf(/^Hà/)).toHaveTextContent(standing);
  });

  test('shows of nine ratings their number and nothing that tells an answer', () => {
    show(evaluations([clerk('Hà', [9, 0, 0, 0, 0], 1)]));
    expect(cellsOf(/^Hà/).slice(0, 3)).toEqual([
      'Chưa đủ dữ liệu (cần ít nhất 10 lượt)',
      'Chưa đủ dữ liệu',
      '9',
    ]);
    expect(cellsOf(/^Hà/, LEVELS_TABLE)).toEqual([
      'Chưa đủ dữ liệu (cần ít nhất 10 lượt)',
      '9',
      '1',
    ]);
  });

  test('says why a figure with enough ratings is hidden', () => {
    const hà = clerk('Hà', [0, 0, 0, 10, 10]);
    const none = figures([0, 0, 0, 0, 0]).satisfaction;
    const hidden = {
      ...figures([0, 0, 0, 0, 0]),
      satisfaction: { ...none, n: 20 },
      afterReview: { ...none, n: 20 },
      hidden: 'protects-another',
    } as const;
    show(evaluations([{ ...hà, figures: [hidden] }]));
    expect(cellsOf(/^Hà/)[0]).toBe(
      'Không hiện (để không suy ra được số liệu ít lượt của người hoặc mục khác)',
    );
    // There are data enough; it is another's that are few.
    expect(cellsOf(/^Hà/).slice(1, 3)).toEqual(['Không hiện', '20']);
    expect(rowOf(/^Hà/)).not.toHaveTextContent('100,0%');
  });

  test('tells where a clerk lies among the peers of a field', () => {
    const hà = clerk('Hà', [0, 0, 60, 30, 30]);
    const [own] = hà.figures;
    const funnel = [
      { field: 'Hộ tịch', n: 120, verdict: { place: 'alarm', side: 'below' } },
    ] as const;
    show(evaluations([{ ...hà, figures: [{ ...own!, funnel }] }]));
    expect(rowOf(/^Hà/)).toHaveTextContent('Hộ tịch (120 lượt): thấp hơn, ngoài giới hạn 99,9%');
  });

  test('keeps the order of the roster, whatever the results', () => {
    show(evaluations([clerk('Thấp', [30, 0, 0, 0, 0]), clerk('Cao', [0, 0, 0, 0, 30])]));
    const table = screen.getByRole('table', { name: CONTEXT_TABLE });
    const names = within(table).getAllByRole('rowheader');
    expect(names.map((cell) => cell.textContent)).toEqual([
      'ThấpCông chức',
      'CaoCông chức',
      'Cả đơn vị',
    ]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('heads each level with the official wording, worst first', () => {
    show(evaluations([clerk('Hà', [1, 2, 3, 4, 5])]));
    const table = screen.getByRole('table', { name: LEVELS_TABLE });
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map((cell) => cell.textContent).slice(1, 6)).toEqual([
      'Rất không hài lòng',
      'Không hài lòng',
      'Bình thường',
      'Hài lòng',
      'Rất hài lòng',
    ]);
  });

  test('names the figure, the unit, the days, the rules and the wording', () => {
    show(evaluations([clerk('Hà', [0, 0, 0, 5, 5])]));
    expect(screen.getByRole('table', { name: CONTEXT_TABLE })).toHaveAccessibleName(
      'Mức độ hài lòng tại quầy (kiosk), Phường Thử, từ 01/11/2026 đến 23/11/2026. Xếp theo danh sách của đơn vị, không xếp theo kết quả. Bộ quy tắc kiosk-satisfaction-1, thang và cách gọi vn-5.',
    );
  });

  test('gives another scale tables of its own', () => {
    const hà = clerk('Hà', [0, 0, 0, 5, 6]);
    const three = figures([0, 0, 0]);
    const other = { ...three, satisfaction: { ...three.satisfaction, scale: 'vn-3' } };
    show(evaluations([{ ...hà, figures: [...hà.figures, other] }]));
    expect(screen.getAllByRole('table')).toHaveLength(4);
  });

  test('says that nobody rated yet', () => {
    show(evaluations([clerk('Hà', [0, 0, 0, 0, 0])]));
    expect(screen.getByText('Chưa có lượt đánh giá nào trong thời gian này')).toBeVisible();
    expect(rowOf(/^Hà/)).toBeVisible();
  });

  test('says that there are no clerks', () => {
    show(evaluations([]));
    expect(screen.getByText('Đơn vị chưa có cán bộ nào')).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
