import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Figures } from '../../../../../central/web/figures/figures.tsx';
import { funnelCurve } from '../../../../../central/web/figures/funnel/funnel-data.ts';
import { WordsProvider } from '../../../../../central/web/i18n/words.tsx';
import type { ProcedureFigures } from '../../../../../shared/contract/evaluations.ts';
import { context, evaluations, figures } from '../../office-fixture.ts';

function procedure(code: string, field: string, counts: readonly number[]): ProcedureFigures {
  return {
    procedure: { code, name: `Thủ tục ${code}`, field },
    figures: [figures(counts)],
    context: context(counts.reduce((sum, count) => sum + count, 0)),
  };
}

function show(procedures: readonly ProcedureFigures[]): void {
  const { clerks: _, ...head } = evaluations([]);
  render(
    <WordsProvider locale="vi">
      <Figures
        evaluations={{
          cut: 'procedures',
          table: { ...head, asked: 'with-the-clerk', procedures, next: null },
        }}
      />
    </WordsProvider>,
  );
}

describe('the funnel plot', () => {
  test('stands for each field with the same numbers in a table, those below 100 left out', () => {
    show([
      procedure('1', 'Hộ tịch', [10, 10, 0, 60, 120]),
      procedure('2', 'Hộ tịch', [60, 40, 0, 50, 50]),
      procedure('3', 'Hộ tịch', [0, 0, 0, 10, 20]),
      procedure('4', 'Đất đai', [0, 0, 0, 50, 90]),
    ]);
    expect(screen.getAllByRole('img')).toHaveLength(1);
    expect(screen.getByRole('img')).toHaveAccessibleName(/Biểu đồ phễu, lĩnh vực Hộ tịch/);
    const table = screen.getByRole('table', { name: /Mức chung của lĩnh vực/ });
    const names = within(table).getAllByRole('rowheader');
    expect(names.map((cell) => cell.textContent)).toEqual(['Thủ tục 1', 'Thủ tục 2']);
    expect(table).toHaveTextContent('cao hơn, ngoài giới hạn 99,9%');
    expect(table).toHaveTextContent('thấp hơn, ngoài giới hạn 99,9%');
  });

  test('is missing, with the reason, where nothing can be compared', () => {
    show([procedure('1', 'Hộ tịch', [0, 0, 0, 10, 20])]);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText(/Chưa có biểu đồ phễu/)).toBeVisible();
  });

  test('leaves procedures out that the period does not know, and says how many', () => {
    show([procedure('1', 'Hộ tịch', [0, 0, 0, 10, 20]), procedure('2', 'Hộ tịch', [])]);
    expect(screen.queryByText('Thủ tục 2')).toBeNull();
    expect(screen.getByText(/^1 thủ tục không có lượt/)).toBeVisible();
  });

  test('narrows with the ratings, the outer limits outside the inner ones', () => {
    const curve = funnelCurve(0.8, 100, 1000);
    const [first, last] = [curve[0]!.limits, curve.at(-1)!.limits];
    expect(first.alarm.lower).toBeLessThan(first.alert.lower);
    expect(first.alert.lower).toBeLessThan(last.alert.lower);
    expect(last.alert.upper).toBeLessThan(first.alert.upper);
  });
});
