import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StatedPart } from '../../../../../central/web/figures/stated/stated-part.tsx';
import type { StatedFigures } from '../../../../../shared/contract/stated-figures.ts';
import { answeringCentre } from '../../answering-centre.ts';
import { showPage } from '../../show-page.tsx';

const STATED: StatedFigures = {
  unit: 'phuong',
  period: '2026-Q3',
  nineIndex: {
    ruleSet: 'nine-index-2025',
    law: null,
    agency: {
      indices: [
        { index: 1, points: 2 },
        { index: 2, points: null },
      ],
      total: null,
      grade: null,
    },
    clerks: [
      {
        clerk: { id: 'ha', name: 'Hà' },
        points: {
          indices: [{ index: 7, points: 1.5 }],
          total: 4.5,
          grade: { grade: 'most-tasks', unverified: false },
        },
      },
    ],
  },
  official: {
    figure: 'qd766-ratio',
    ruleSet: 'qd766-2022',
    dossiers: 757,
    counted: 748,
    percent: 98.81,
    points: { petitionsOnTime: 6, petitionsSatisfied: 4.5, dossiers: 6, total: 16.5 },
  },
  survey: {
    ruleSet: 'sipas-style-2024',
    unverified: true,
    forms: 120,
    population: 757,
    sampleNeeded: 262,
    factors: [{ factor: 'access', share: { standing: 'too-few', n: 7 } }],
    overall: {
      standing: 'comparable',
      n: 600,
      satisfied: 540,
      percent: 90,
      interval: { lower: 87.3, upper: 92.2 },
    },
  },
};
const QUARTER = { kind: 'quarter', back: 1 } as const;

test('each figure stands under its own name with its own rules, and blanks stay blank', async () => {
  const centre = await answeringCentre({ 'GET /v1/evaluations/stated': STATED });
  showPage((page) => <StatedPart {...page} period={QUARTER} />, centre);
  const nine = await screen.findByRole('article', { name: 'Điểm 9 chỉ số (thang 18)' });
  expect(nine).toHaveTextContent('Chưa có tổng điểm: còn chỉ số để trống');
  expect(nine).toHaveTextContent('Bộ quy tắc nine-index-2025');
  const indices = within(nine).getByRole('table', { name: 'Điểm từng chỉ số' });
  expect(within(indices).getByRole('row', { name: /^Thời gian giải quyết/ })).toHaveTextContent(
    '2,0',
  );
  expect(within(indices).getByRole('row', { name: /^Thời gian của từng/ })).toHaveTextContent(
    'để trống',
  );
  expect(within(nine).getByRole('row', { name: /^Hà/ })).toHaveTextContent(
    '4,5 điểm: Hoàn thành từ 70% đến dưới 100% nhiệm vụ',
  );
  const official = screen.getByRole('article', { name: /^Tỷ lệ theo Bộ chỉ số/ });
  expect(official).toHaveTextContent('98,81% (748 trong 757 hồ sơ)');
  expect(official).toHaveTextContent('Bộ quy tắc qd766-2022');
  const survey = screen.getByRole('article', { name: 'Chỉ số theo cách khảo sát SIPAS' });
  expect(survey).toHaveTextContent('90,00% (540 trong 600 câu trả lời)');
  expect(survey).toHaveTextContent('ít hơn cỡ mẫu cần có là 262 phiếu');
  expect(survey).toHaveTextContent('Chưa đủ dữ liệu (7 câu trả lời)');
  // None of the three goes by the kiosk's name.
  const names = [nine, official, survey].map((card) => within(card).getByRole('heading'));
  for (const { textContent } of names) expect(textContent).not.toMatch(/kiosk|hài lòng/i);
});

test('says where nothing was stated, and asks only for calendar periods', async () => {
  const empty = {
    unit: 'phuong',
    period: '2026-Q3',
    nineIndex: null,
    official: null,
    survey: null,
  };
  const centre = await answeringCentre({ 'GET /v1/evaluations/stated': empty });
  showPage((page) => <StatedPart {...page} period={QUARTER} />, centre);
  expect(await screen.findAllByText('Chưa có số liệu của kỳ này.')).toHaveLength(3);
  const other = await answeringCentre({});
  showPage((page) => <StatedPart {...page} period={{ kind: 'day', back: 0 }} />, other);
  expect(screen.getByText('Hãy chọn một tháng, quý hoặc năm để xem ba chỉ số này.')).toBeVisible();
  expect(other.asked).toEqual([]);
});
