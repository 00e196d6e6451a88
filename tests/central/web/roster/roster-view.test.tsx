import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { RosterView } from '../../../../central/web/roster/roster-view.tsx';
import { answeringCentre, problem, type Replies } from '../answering-centre.ts';
import { UNIT } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const AT = '/v1/units/phuong';
const TITLE = { vi: 'Công chức', en: 'Officer' };
const LOCKED_AT = Date.parse('2026-11-05T03:00:00Z');
const PLAIN = {
  title: TITLE,
  hasPortrait: true,
  hasPin: true,
  lock: null,
  counter: null,
  leftAt: null,
  isRenamed: false,
};
const HA = { ...PLAIN, id: 'ha', name: 'Hà', counter: 'q3' };
const MINH = {
  ...PLAIN,
  id: 'minh',
  name: 'Minh',
  hasPortrait: false,
  lock: { counter: 'q1', at: LOCKED_AT },
};
const GONE = { ...PLAIN, id: 'xua', name: 'Xưa', hasPin: false, leftAt: LOCKED_AT };
const ROSTER = { counters: UNIT.counters, clerks: [HA, MINH, GONE] };
const CENTRE: Replies = {
  [`GET ${AT}/roster`]: ROSTER,
  [`POST ${AT}/clerks`]: { clerk: 'lan', pin: '907142' },
  [`PATCH ${AT}/clerks/ha`]: null,
  [`POST ${AT}/clerks/ha/pin`]: { clerk: 'ha', pin: '318264' },
  [`POST ${AT}/clerks/xua/return`]: { clerk: 'xua', pin: '552817' },
  'POST /v1/departures': null,
  [`POST ${AT}/counters`]: ({ body }) => body as object,
  [`PUT ${AT}/counters/q3`]: ({ body }) => ({ id: 'q3', ...(body as object) }),
};

async function confirm(user: UserEvent, button: string, name: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: `${button}: ${name}` }));
  await user.click(screen.getByRole('button', { name: button }));
}
function form(name: string): ReturnType<typeof within> {
  return within(screen.getByRole('form', { name }));
}

describe('the tables', () => {
  test('say where each is, whose PIN is locked, and who has left', async () => {
    showPage(RosterView, await answeringCentre(CENTRE));
    const clerks = within(await screen.findByRole('region', { name: 'Cán bộ đang làm việc' }));
    expect(clerks.getByRole('row', { name: /^Hà/ })).toHaveTextContent('Quầy 3cóđã đặt');
    expect(clerks.getByRole('row', { name: /^Minh/ })).toHaveTextContent(
      '—chưa cóbị khóa tại Quầy 1 lúc',
    );
    expect(clerks.queryByRole('row', { name: /^Xưa/ })).toBeNull();
    const former = within(screen.getByRole('region', { name: 'Đã thôi việc' }));
    expect(former.getByRole('row', { name: /^Xưa/ })).toHaveTextContent('05/11/2026');
    const counters = within(screen.getByRole('region', { name: 'Quầy' }));
    expect(counters.getByRole('row', { name: /Đất đai/ })).toHaveTextContent('Hà');
  });

  test('are all that an auditor sees', async () => {
    showPage(RosterView, await answeringCentre(CENTRE), 'auditor');
    await screen.findByRole('row', { name: /^Hà/ });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('of an empty office say what to do', async () => {
    const centre = { [`GET ${AT}/roster`]: { counters: [], clerks: [] } };
    showPage(RosterView, await answeringCentre(centre));
    expect(await screen.findByText('Chưa có cán bộ nào')).toBeVisible();
    expect(screen.getByText('Chưa có quầy nào')).toBeVisible();
    expect(screen.queryByText('Đã thôi việc')).toBeNull();
  });
});

describe('a clerk', () => {
  test('is added, and the PIN stands there until it is put away', async () => {
    const centre = await answeringCentre(CENTRE);
    const user = showPage(RosterView, centre);
    await screen.findByRole('row', { name: /^Hà/ });
    const add = form('Thêm cán bộ');
    await user.type(add.getByLabelText('Mã cán bộ'), ' lan ');
    await user.type(add.getByLabelText('Họ tên'), 'Lan');
    await user.type(add.getByLabelText('Chức danh (tiếng Việt)'), 'Công chức');
    await user.click(add.getByRole('button', { name: 'Thêm cán bộ này' }));
    const told = await screen.findByRole('region', { name: 'Mã PIN vừa cấp' });
    expect(told).toHaveTextContent('Mã PIN của Lan907142');
    expect(told).toHaveTextContent('chỉ hiện lần này');
    expect(told).toHaveFocus();
    const sent = centre.asked.find(({ route }) => route === `POST ${AT}/clerks`);
    expect(sent?.body).toEqual({ id: 'lan', name: 'Lan', title: { vi: 'Công chức' } });
    expect(add.getByLabelText('Họ tên')).toHaveValue('');
    await user.click(within(told).getByRole('button', { name: /cất đi$/ }));
    expect(screen.queryByText('907142')).toBeNull();
  });

  test('that the centre can’t take keeps what was typed and marks the field', async () => {
    const fields = [{ field: '/pin', detail: '' }];
    const { json } = problem(400, 'malformed-request');
    const refused = { status: 400, json: { ...json, fields } };
    const user = showPage(
      RosterView,
      await answeringCentre({ ...CENTRE, [`POST ${AT}/clerks`]: refused }),
    );
    await screen.findByRole('row', { name: /^Hà/ });
    const add = form('Thêm cán bộ');
    await user.type(add.getByLabelText('Họ tên'), 'Lan');
    await user.type(add.getByLabelText(/^Mã PIN/), '123456');
    await user.click(add.getByRole('button', { name: 'Thêm cán bộ này' }));
    await waitFor(() => expect(add.getByLabelText(/^Mã PIN/)).toHaveFocus());
    expect(add.getByLabelText(/^Mã PIN/)).toBeInvalid();
    expect(add.getByLabelText('Họ tên')).toBeValid();
    expect(add.getByLabelText('Họ tên')).toHaveValue('Lan');
    expect(screen.getByRole('alert')).toHaveTextContent('sửa những ô được đánh dấu');
    expect(screen.queryByRole('region', { name: 'Mã PIN vừa cấp' })).toBeNull();
  });

  test('is changed where something is another, and the focus goes back', async () => {
    const centre = await answeringCentre(CENTRE);
    const user = showPage(RosterView, centre);
    const button = await screen.findByRole('button', { name: 'Sửa: Hà' });
    await user.click(button);
    const change = form('Sửa thông tin: Hà');
    const name = change.getByLabelText('Họ tên');
    expect(name).toHaveFocus();
    expect(change.queryByLabelText('Mã cán bộ')).toBeNull();
    await user.type(name, 'ng');
    await user.click(change.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(button).toHaveFocus());
    const sent = centre.asked.filter(({ route }) => route.startsWith('PATCH'));
    expect(sent.map(({ body }) => body)).toEqual([{ name: 'Hàng' }]);
    expect(screen.queryByRole('form', { name: 'Sửa thông tin: Hà' })).toBeNull();
  });

  test('in whom nothing was changed is not sent', async () => {
    const centre = await answeringCentre(CENTRE);
    const user = showPage(RosterView, centre);
    await user.click(await screen.findByRole('button', { name: 'Sửa: Hà' }));
    await user.click(form('Sửa thông tin: Hà').getByRole('button', { name: 'Lưu' }));
    expect(screen.queryByRole('form', { name: 'Sửa thông tin: Hà' })).toBeNull();
    expect(centre.asked.some(({ route }) => route.startsWith('PATCH'))).toBe(false);
  });

  test('gets a new PIN after a second press', async () => {
    const centre = await answeringCentre(CENTRE);
    const user = showPage(RosterView, centre);
    await user.click(await screen.findByRole('button', { name: 'PIN mới: Hà' }));
    expect(screen.getByText(/PIN cũ sẽ thôi dùng/)).toBeVisible();
    expect(centre.asked.some(({ route }) => route.startsWith('POST'))).toBe(false);
    await user.click(screen.getByRole('button', { name: 'PIN mới' }));
    expect(await screen.findByRole('region', { name: 'Mã PIN vừa cấp' })).toHaveTextContent(
      'Mã PIN của Hà318264',
    );
  });

  test('leaves only after being told what goes and what stays', async () => {
    const centre = await answeringCentre(CENTRE);
    const user = showPage(RosterView, centre);
    await user.click(await screen.findByRole('button', { name: 'Thôi việc: Hà' }));
    const question = screen.getByText(/đăng xuất người này/);
    expect(question).toHaveTextContent('Số lượt đánh giá vẫn còn');
    await user.click(screen.getByRole('button', { name: 'Thôi việc' }));
    await waitFor(() => {
      const sent = centre.asked.find(({ route }) => route === 'POST /v1/departures');
      expect(sent?.body).toEqual({ unit: 'phuong', clerk: 'ha' });
    });
  });

  test('whom the centre can’t let go is told of', async () => {
    const refusing = { ...CENTRE, 'POST /v1/departures': problem(503, 'busy') };
    const user = showPage(RosterView, await answeringCentre(refusing));
    await confirm(user, 'Thôi việc', 'Hà');
    expect(await screen.findByRole('alert')).toHaveTextContent('bận');
  });

  test('comes back with a new PIN, and needs a name where theirs has gone', async () => {
    const clerks = [{ ...GONE, name: 'CB-1a2b', isRenamed: true }];
    const centre = await answeringCentre({
      ...CENTRE,
      [`GET ${AT}/roster`]: { ...ROSTER, clerks },
    });
    const user = showPage(RosterView, centre);
    await user.click(await screen.findByRole('button', { name: 'Trở lại làm việc: CB-1a2b' }));
    const back = form('Trở lại làm việc: CB-1a2b');
    expect(back.getByLabelText('Họ tên')).toHaveValue('');
    await user.type(back.getByLabelText('Họ tên'), 'Xưa');
    await user.click(back.getByRole('button', { name: 'Nhận lại và cấp PIN' }));
    expect(await screen.findByRole('region', { name: 'Mã PIN vừa cấp' })).toHaveTextContent(
      'Mã PIN của Xưa552817',
    );
    const sent = centre.asked.find(({ route }) => route === `POST ${AT}/clerks/xua/return`);
    expect(sent?.body).toEqual({ name: 'Xưa' });
  });
});

describe('a counter', () => {
  test('is added', async () => {
    const centre = await answeringCentre(CENTRE);
    const user = showPage(RosterView, centre);
    await screen.findByRole('row', { name: /^Hà/ });
    const add = form('Thêm quầy');
    await user.type(add.getByLabelText('Mã quầy'), 'q7');
    await user.type(add.getByLabelText('Số'), '7');
    await user.type(add.getByLabelText('Tên quầy (tiếng Việt)'), 'Chứng thực');
    await user.type(add.getByLabelText('Tên quầy (tiếng Anh)'), 'Certification');
    await user.click(add.getByRole('button', { name: 'Thêm quầy này' }));
    expect(await screen.findByText('Đã lưu quầy.')).toBeVisible();
    const sent = centre.asked.find(({ route }) => route === `POST ${AT}/counters`);
    const name = { vi: 'Chứng thực', en: 'Certification' };
    expect(sent?.body).toEqual({ id: 'q7', number: 7, name });
    expect(add.getByLabelText('Mã quầy')).toHaveValue('');
  });

  test('whose number another has says so at the field', async () => {
    const fields = [{ field: '/number', detail: '' }];
    const { json } = problem(409, 'already-used');
    const refused = { status: 409, json: { ...json, fields } };
    const centre = await answeringCentre({ ...CENTRE, [`PUT ${AT}/counters/q3`]: refused });
    const user = showPage(RosterView, centre);
    await user.click(await screen.findByRole('button', { name: 'Sửa: Đất đai' }));
    const change = form('Sửa quầy 3');
    await user.clear(change.getByLabelText('Số'));
    await user.type(change.getByLabelText('Số'), '1');
    await user.click(change.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(change.getByLabelText('Số')).toBeInvalid());
    expect(change.getByLabelText('Số')).toHaveAccessibleDescription(/chưa quầy nào mang/);
    expect(screen.queryByText('Đã lưu quầy.')).toBeNull();
  });
});
