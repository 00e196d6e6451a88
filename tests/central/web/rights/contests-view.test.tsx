import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ContestsView } from '../../../../central/web/rights/contests-view.tsx';
import type { ContestView } from '../../../../shared/contract/contests.ts';
import { answeringCentre } from '../answering-centre.ts';
import { clerk, evaluations, UNIT } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const CONTEST: ContestView = {
  id: 3,
  contested: {
    about: 'period',
    from: Date.parse('2026-11-05T01:00:00Z'),
    to: Date.parse('2026-11-05T03:00:00Z'),
  },
  reason: 'Hôm đó tôi đi tập huấn.',
  madeAt: 0,
  state: 'open',
  answers: [],
  clerk: 'Hà',
  madeBy: 'ha',
  ratings: 2,
};
const REST = {
  'GET /v1/evaluations/clerks': evaluations([clerk('Hà', [])]),
  'GET /v1/contests': { contests: [CONTEST] },
};

describe('an objection', () => {
  test('is decided once one has written why and said it twice', async () => {
    const centre = await answeringCentre({
      ...REST,
      'POST /v1/contests/3/answers': { ...CONTEST, state: 'upheld' },
    });
    const user = showPage(ContestsView, centre);
    const card = await screen.findByRole('article');
    expect(card).toHaveTextContent('Từ 08:00 05/11/2026 đến 10:00 05/11/2026');
    expect(screen.getByRole('button', { name: /^Chấp nhận/ })).toBeDisabled();
    await user.type(screen.getByLabelText(/^Nội dung trả lời/), 'Đúng, lịch có ghi.');
    await user.click(screen.getByRole('button', { name: /^Chấp nhận/ }));
    expect(centre.asked.some(({ route }) => route.startsWith('POST'))).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Chấp nhận' }));
    await waitFor(() =>
      expect(centre.asked.find(({ route }) => route.startsWith('POST'))?.body).toEqual({
        unit: UNIT.id,
        decision: 'upheld',
        text: 'Đúng, lịch có ghi.',
      }),
    );
  });

  test.each(['auditor', 'province'] as const)('is read, not answered, by %s', async (role) => {
    showPage(ContestsView, await answeringCentre(REST), role);
    await screen.findByRole('article');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
