import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PetitionsView } from '../../../../central/web/rights/petitions-view.tsx';
import type { PetitionDeadline, PetitionView } from '../../../../shared/contract/petitions.ts';
import { answeringCentre, type AnsweringCentre } from '../answering-centre.ts';
import { evaluations } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const HANDLING: PetitionDeadline = {
  step: 'handling',
  due: '2026-10-26',
  doneOn: null,
  late: false,
};

function petition(id: number, deadline: Partial<PetitionDeadline>): PetitionView {
  return {
    id,
    clerk: null,
    receivedOn: '2026-10-05',
    ruleSet: 'qd766-2022',
    reasons: [],
    comment: 'Chờ lâu',
    feedback: null,
    steps: [],
    deadlines: [{ ...HANDLING, ...deadline }],
  };
}

async function centreWith(petitions: readonly PetitionView[]): Promise<AnsweringCentre> {
  return await answeringCentre({
    'GET /v1/petitions': { petitions },
    'GET /v1/evaluations/clerks': evaluations([]),
  });
}

test('what is overdue is counted and says since when; what was done late presses no more', async () => {
  const late = { late: true };
  const done = { late: true, doneOn: '2026-10-28' };
  showPage(
    PetitionsView,
    await centreWith([petition(4, late), petition(1, {}), petition(2, done)]),
  );
  expect(await screen.findByText('1 phản ánh quá hạn')).toBeVisible();
  const [overdue, open, decided] = screen.getAllByRole('article').map((card) => within(card));
  expect(overdue?.getByText('Đã quá hạn ngày 26/10/2026')).toBeVisible();
  expect(open?.queryByText(/quá hạn ngày/)).toBeNull();
  expect(decided?.queryByText(/quá hạn ngày/)).toBeNull();
});

test('where nothing is overdue nothing is said of it', async () => {
  showPage(PetitionsView, await centreWith([petition(1, {})]));
  await screen.findByRole('article');
  expect(screen.queryByText(/quá hạn/i)).toBeNull();
});
