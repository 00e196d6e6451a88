import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Figures } from '../../../../central/web/figures/figures.tsx';
import { FiguresView } from '../../../../central/web/figures/figures-view.tsx';
import type { ClerkFigures } from '../../../../shared/contract/evaluations.ts';
import {
  PUBLISHED_PRIOR,
  shrunkShare,
} from '../../../../shared/evaluation/statistics/shrinkage.ts';
import { answeringCentre, type AnsweringCentre } from '../answering-centre.ts';
import { clerk, evaluations, figures } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const FIGURES = /^Mức độ hài lòng/;

function row(name: RegExp): HTMLElement {
  return within(screen.getByRole('table', { name: FIGURES })).getByRole('row', { name });
}

function withEstimate(one: ClerkFigures): ClerkFigures {
  const [own] = one.figures;
  if (!own || own.satisfaction.standing === 'too-few') return one;
  const { satisfied, n } = own.satisfaction;
  const estimate = { share: shrunkShare(satisfied, n, PUBLISHED_PRIOR), prior: PUBLISHED_PRIOR };
  return { ...one, figures: [{ ...own, estimate }] };
}

/** Answers with estimates where they are asked for. */
async function office(clerks: readonly ClerkFigures[]): Promise<AnsweringCentre> {
  return await answeringCentre({
    'GET /v1/evaluations/clerks': ({ query }) =>
      evaluations(query['estimate'] === 'true' ? clerks.map(withEstimate) : clerks),
    'GET /v1/evaluations/clerk-procedures': ({ query }) => ({
      unit: 'phuong',
      quarter: query['quarter'],
      scale: 'vn-5',
      procedures: [{ code: '1.001193', name: 'Đăng ký khai sinh' }],
      clerks: [
        {
          clerk: { id: 'Hà', name: 'Hà' },
          lines: [
            {
              procedure: '1.001193',
              satisfaction: figures([0, 0, 0, 10, 20]).satisfaction,
              hidden: null,
            },
            {
              procedure: null,
              satisfaction: { ...figures([0, 0, 0, 0, 0]).satisfaction, n: 14 },
              hidden: 'protects-another',
            },
          ],
        },
      ],
    }),
  });
}

test('beside a withheld figure stands the one that was shown last, with its time and the reason', () => {
  const hà = clerk('Hà', [0, 0, 0, 10, 4]);
  const [now] = hà.figures;
  const at = Date.parse('2026-11-23T08:30:00+07:00');
  const lastShown = { at, satisfaction: figures([0, 0, 2, 5, 5]).satisfaction };
  const none = { ...figures([0, 0, 0, 0, 0]).satisfaction, n: 14 };
  const hidden = { ...now!, satisfaction: none, afterReview: none, hidden: 'protects-another' };
  render(
    <Figures
      evaluations={{
        cut: 'clerks',
        table: evaluations([
          { ...hà, figures: [{ ...hidden, hidden: 'protects-another', lastShown }] },
        ]),
      }}
    />,
  );
  expect(row(/^Hà/)).toHaveTextContent(
    'Chưa hiện số mới. Số đã hiện gần nhất, lúc 08:30 23/11/2026:',
  );
  expect(row(/^Hà/)).toHaveTextContent('83,3% (10 trong 12)');
  expect(row(/^Hà/)).toHaveTextContent('Từ đó có thêm dưới 10 lượt');
  expect(row(/^Hà/)).not.toHaveTextContent('100,0%');
});

test('estimates stand in a column of their own when asked for, with the prior they were drawn towards', async () => {
  const centre = await office([clerk('Hà', [0, 0, 0, 10, 19]), clerk('Bình', [0, 0, 0, 0, 9])]);
  const user = showPage(FiguresView, centre);
  expect(await screen.findByRole('table', { name: FIGURES })).not.toHaveTextContent('Ước lượng');
  await user.click(screen.getByRole('checkbox', { name: 'Thêm cột ước lượng Bayes' }));
  expect(await screen.findByRole('columnheader', { name: 'Ước lượng (Bayes)' })).toBeVisible();
  // (29 + 19) / (29 + 20)
  expect(row(/^Hà/)).toHaveTextContent('98,0%');
  expect(row(/^Bình/)).not.toHaveTextContent('96,6%');
  expect(screen.getByText(/\+ 19\) ÷ \(số lượt \+ 20\)/)).toHaveTextContent('95,0%');
});

test('a clerk’s name opens their procedures of a closed quarter and closing gives the focus back', async () => {
  const centre = await office([clerk('Hà', [0, 0, 0, 10, 19]), clerk('Bình', [0, 0, 0, 0, 9])]);
  const user = showPage(FiguresView, centre);
  const opener = await screen.findByRole('button', { name: 'Hà: theo thủ tục' });
  await user.click(opener);
  const table = await screen.findByRole('table', { name: /^Hà, quý/i });
  expect(within(table).getByRole('row', { name: /^Đăng ký khai sinh/ })).toHaveTextContent(
    '100,0% (30 trong 30)',
  );
  expect(within(table).getByRole('row', { name: /^Các thủ tục ít lượt/ })).toHaveTextContent(
    'Không hiện (để không suy ra được',
  );
  expect(screen.getByRole('heading', { name: 'Một cán bộ, theo từng thủ tục' })).toHaveFocus();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Cán bộ' }), 'Bình');
  expect(await screen.findByText(/^Không có lượt nào của cán bộ này/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Đóng' }));
  expect(screen.queryByRole('heading', { name: 'Một cán bộ, theo từng thủ tục' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Hà: theo thủ tục' })).toHaveFocus();
});
