import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CommentsView } from '../../../../central/web/rights/comments-view.tsx';
import { DEFAULT_QUESTIONNAIRE } from '../../../../shared/domain/questionnaire.ts';
import { answeringCentre } from '../answering-centre.ts';
import { clerk, evaluations } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const LIFT = { id: 'broken-lift', label: { vi: 'Thang máy hỏng', en: 'Broken lift' } };
const WAIT = { id: 'time', label: { vi: 'Phải chờ lâu', en: 'Long wait' } };

test('a reason is said in the words of the office, though it offers it no longer', async () => {
  const reasons = ['broken-lift', 'time', 'attitude', 'nobody-knows'];
  const one = {
    id: '018f3a5e-7c00-7000-8000-000000000001',
    clerk: 'Hà',
    week: '2026-10-05',
    month: null,
    reasons,
    comment: null,
  };
  showPage(
    CommentsView,
    await answeringCentre({
      'GET /v1/comments': { comments: [one], withheld: 0 },
      'GET /v1/evaluations/clerks': evaluations([clerk('Hà', [0, 0, 1, 7, 12])]),
      'GET /v1/units/phuong/questions': {
        questionnaire: null,
        usual: DEFAULT_QUESTIONNAIRE,
        everOffered: [LIFT, WAIT],
      },
    }),
  );
  const said = 'Thang máy hỏng; Phải chờ lâu; Thái độ phục vụ; nobody-knows';
  expect(await screen.findByText(said)).toBeVisible();
});
