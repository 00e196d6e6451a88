import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { BadgesView } from '../../../../central/web/badges/badges-view.tsx';
import { answeringCentre, problem, type Replies } from '../answering-centre.ts';
import { showPage } from '../show-page.tsx';

const PATH = '/v1/units/phuong/badges';
const TITLE = { vi: 'Công chức', en: 'Officer' };
const MADE_AT = Date.parse('2026-11-05T03:00:00Z');
const HOLDERS = [
  { clerk: 'ha', name: 'Hà', title: TITLE, madeAt: MADE_AT },
  { clerk: 'minh', name: 'Minh', title: TITLE, madeAt: null },
];
const CENTRE: Replies = {
  [`GET ${PATH}`]: { holders: HOLDERS },
  [`POST ${PATH}`]: ({ body }) => ({ ...(body as object), svg: '<svg xmlns="x"/>' }),
  [`DELETE ${PATH}/ha`]: null,
};

test('badges are made for the chosen, after a second press, and shown to be printed', async () => {
  const centre = await answeringCentre(CENTRE);
  const user = showPage(BadgesView, centre);
  await user.click(await screen.findByRole('checkbox', { name: 'Chọn Hà' }));
  await user.click(screen.getByRole('checkbox', { name: 'Chọn Minh' }));
  expect(screen.getByText(/thẻ cũ sẽ hết hiệu lực/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Làm 2 thẻ mới: Hà, Minh' }));
  expect(centre.asked.some(({ route }) => route.startsWith('POST'))).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Làm 2 thẻ mới' }));
  const sheet = within(await screen.findByRole('region', { name: 'Thẻ vừa làm' }));
  expect(await sheet.findByRole('img', { name: /Minh$/ })).toHaveAttribute(
    'src',
    `data:image/svg+xml;charset=utf-8,${encodeURIComponent('<svg xmlns="x"/>')}`,
  );
  expect(sheet.getAllByRole('article').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Phường ThửHà'),
    expect.stringContaining('Phường ThửMinh'),
  ]);
  await user.click(sheet.getByRole('button', { name: /cất đi$/ }));
  expect(screen.queryByRole('region', { name: 'Thẻ vừa làm' })).toBeNull();
});

test('a badge made before the line broke stays to be printed, and the fault is told', async () => {
  const centre = await answeringCentre({
    ...CENTRE,
    [`POST ${PATH}`]: ({ body }) =>
      JSON.stringify(body).includes('ha') ? { clerk: 'ha', svg: '<svg/>' } : problem(503, 'busy'),
  });
  const user = showPage(BadgesView, centre);
  await user.click(await screen.findByRole('checkbox', { name: 'Chọn Hà' }));
  await user.click(screen.getByRole('checkbox', { name: 'Chọn Minh' }));
  await user.click(screen.getByRole('button', { name: /^Làm 2 thẻ mới/ }));
  await user.click(screen.getByRole('button', { name: 'Làm 2 thẻ mới' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('bận');
  expect(screen.getAllByRole('article')).toHaveLength(1);
});

test('a badge is revoked after a second press', async () => {
  const centre = await answeringCentre(CENTRE);
  const user = showPage(BadgesView, centre);
  await user.click(await screen.findByRole('button', { name: 'Thu hồi thẻ: Hà' }));
  await user.click(screen.getByRole('button', { name: 'Thu hồi thẻ' }));
  await waitFor(() =>
    expect(centre.asked.map(({ route }) => route)).toContain(`DELETE ${PATH}/ha`),
  );
});

test('an auditor sees who holds a badge and can do nothing about it', async () => {
  showPage(BadgesView, await answeringCentre(CENTRE), 'auditor');
  expect(await screen.findByRole('row', { name: /^Hà .*05\/11\/2026/ })).toBeVisible();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});
