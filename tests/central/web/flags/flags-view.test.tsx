import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { FlagsView } from '../../../../central/web/flags/flags-view.tsx';
import type { FlagView } from '../../../../shared/contract/flags.ts';
import { answeringCentre, problem } from '../answering-centre.ts';
import { clerk, evaluations, UNIT } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const BURST: FlagView = {
  id: 'burst.1/Hà/0-1',
  rule: 'burst',
  version: 1,
  severity: 'signal',
  about: 'clerk',
  clerk: 'Hà',
  ratings: ['kiosk-1/4', 'kiosk-1/5'],
  chance: 0.000021,
  data: { most: 9 },
  unit: UNIT.id,
  from: '2026-11-01',
  to: '2026-11-30',
  revision: 2,
  firstFoundAt: 0,
  changedAt: 0,
  goneAt: null,
  reviews: [
    {
      decision: 'keep',
      by: 'kiem-tra',
      reason: 'Có đoàn đông người.',
      at: Date.parse('2026-11-20T03:00:00Z'),
      revision: 1,
    },
  ],
  open: true,
};
const ROSTER = { 'GET /v1/evaluations/clerks': evaluations([clerk('Hà', [0, 0, 0, 5, 5])]) };

describe('the findings', () => {
  test('are told in words, with their odds, their history and no verdict', async () => {
    const centre = await answeringCentre({
      ...ROSTER,
      'GET /v1/flags': { flags: [BURST], next: null },
    });
    showPage(FlagsView, centre);
    const card = await screen.findByRole('article');
    expect(card).toHaveTextContent('Có lúc 9 lượt trong 10 phút');
    expect(card).toHaveTextContent('Dấu hiệu thống kê, có thể là ngay thẳng');
    expect(card).toHaveTextContent('không quá 1/47.000');
    expect(card).toHaveTextContent('10:00 20/11/2026, kiem-tra: giữ. Lý do: Có đoàn đông người.');
    expect(card).toHaveTextContent('Chờ quyết định');
  });

  test('are decided by a named person with a reason alone', async () => {
    const centre = await answeringCentre({
      ...ROSTER,
      'GET /v1/flags': { flags: [BURST], next: null },
      'POST /v1/flags/reviews': { ...BURST, open: false },
    });
    const user = showPage(FlagsView, centre);
    const form = await screen.findByRole('form', { name: 'Quyết định về dấu hiệu: Hà' });
    const exclude = within(form).getByRole('button', { name: 'Loại khỏi số sau rà soát' });
    expect(exclude).toBeDisabled();
    expect(within(form).getByRole('button', { name: 'Giữ lại' })).toBeDisabled();
    await user.type(within(form).getByLabelText('Lý do quyết định'), 'Bấm liên tiếp một chỗ');
    await user.click(exclude);
    await waitFor(() =>
      expect(centre.asked).toContainEqual({
        route: 'POST /v1/flags/reviews',
        query: {},
        body: {
          unit: UNIT.id,
          flag: BURST.id,
          revision: 2,
          decision: 'exclude',
          reason: 'Bấm liên tiếp một chỗ',
        },
      }),
    );
  });

  test('that changed meanwhile refuse the decision and say so', async () => {
    const centre = await answeringCentre({
      ...ROSTER,
      'GET /v1/flags': { flags: [BURST], next: null },
      'POST /v1/flags/reviews': problem(403, 'own-case'),
    });
    const user = showPage(FlagsView, centre);
    await user.type(await screen.findByLabelText('Lý do quyết định'), 'Của tôi');
    await user.click(screen.getByRole('button', { name: 'Giữ lại' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Không ai được quyết định việc của chính mình.',
    );
    expect(screen.getByLabelText('Lý do quyết định')).toHaveValue('Của tôi');
  });

  test('without ratings to tell apart can’t be excluded', async () => {
    const centre = await answeringCentre({
      ...ROSTER,
      'GET /v1/flags': { flags: [{ ...BURST, ratings: [] }], next: null },
    });
    showPage(FlagsView, centre);
    await screen.findByRole('article');
    expect(screen.queryByRole('button', { name: 'Loại khỏi số sau rà soát' })).toBeNull();
  });

  test('come in pages, and all of them are shown', async () => {
    const centre = await answeringCentre({
      ...ROSTER,
      'GET /v1/flags': ({ query }) =>
        query['cursor'] === undefined
          ? { flags: [BURST], next: 'abc' }
          : { flags: [{ ...BURST, id: 'burst.1/Hà/1-2' }], next: null },
    });
    showPage(FlagsView, centre);
    expect(await screen.findByText('2 dấu hiệu')).toBeVisible();
  });

  test('are none, and the page says so', async () => {
    const centre = await answeringCentre({ ...ROSTER, 'GET /v1/flags': { flags: [], next: null } });
    showPage(FlagsView, centre);
    expect(await screen.findByText('Không có dấu hiệu nào')).toBeVisible();
  });
});
