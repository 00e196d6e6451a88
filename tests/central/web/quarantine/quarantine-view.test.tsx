import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { QuarantineView } from '../../../../central/web/quarantine/quarantine-view.tsx';
import type { SetAsideView } from '../../../../shared/contract/quarantine.ts';
import { answeringCentre, problem } from '../answering-centre.ts';
import { UNIT } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const ENTRY: SetAsideView = {
  unit: UNIT.id,
  device: 'kiosk-1',
  seq: 12,
  hash: 'ab'.repeat(32),
  kind: 'rating.given',
  at: 0,
  receivedAt: 0,
  code: 'unknown-clerk',
  detail: 'can-bo-9',
  fields: [
    { name: 'clerk', value: 'can-bo-9' },
    { name: 'level', value: null },
  ],
  decision: null,
};

test('an entry waits with its reason and without the answer; a decision needs a reason too', async () => {
  const centre = await answeringCentre({
    'GET /v1/quarantine': { entries: [ENTRY], next: null },
    'POST /v1/quarantine/releases': { released: [{ device: 'kiosk-1', seq: 12 }], left: [] },
  });
  const user = showPage(QuarantineView, centre);
  const card = await screen.findByRole('article');
  expect(card).toHaveTextContent('Không có cán bộ “can-bo-9” ở đơn vị.');
  expect(card).toHaveTextContent('không hiện khi quyết định');
  const release = screen.getByRole('button', { name: 'Cho tính' });
  expect(release).toBeDisabled();
  await user.type(screen.getByLabelText('Lý do'), 'Đã bổ sung cán bộ');
  await user.click(release);
  await waitFor(() =>
    expect(centre.asked.find(({ route }) => route.startsWith('POST'))?.body).toEqual({
      unit: UNIT.id,
      device: 'kiosk-1',
      seq: 12,
      hash: ENTRY.hash,
      reason: 'Đã bổ sung cán bộ',
    }),
  );
});

test('what still can’t count is said; a fork can only be refused; an auditor only reads', async () => {
  const fork = { ...ENTRY, code: 'fork', detail: 'differs from 12 on' } as const;
  const centre = await answeringCentre({
    'GET /v1/quarantine': { entries: [ENTRY, { ...fork, hash: 'cd'.repeat(32) }], next: null },
    'POST /v1/quarantine/releases': problem(409, 'cannot-count'),
  });
  const user = showPage(QuarantineView, centre);
  expect(await screen.findAllByRole('article')).toHaveLength(2);
  expect(screen.getAllByRole('button', { name: 'Cho tính' })).toHaveLength(1);
  expect(screen.getAllByRole('button', { name: 'Không tính' })).toHaveLength(2);
  const [reason] = screen.getAllByLabelText('Lý do');
  if (reason === undefined) throw new Error('no field');
  await user.type(reason, 'Thử');
  await user.click(screen.getByRole('button', { name: 'Cho tính' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('vẫn chưa thể được tính');
});

test('an auditor reads and decides nothing', async () => {
  const entries = { entries: [ENTRY], next: null };
  showPage(QuarantineView, await answeringCentre({ 'GET /v1/quarantine': entries }), 'auditor');
  await screen.findByRole('article');
  expect(screen.queryByRole('button', { name: /tính|Xét lại/ })).toBeNull();
});
