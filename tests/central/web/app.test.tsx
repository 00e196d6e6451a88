import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { App } from '../../../central/web/app.tsx';
import { createSessionStore } from '../../../central/web/session/session-store.ts';
import { fakeCentre, PASSWORD, type FakeCentre } from './fake-centre.ts';
import { clerk, evaluations } from './office-fixture.ts';

function open(centre: FakeCentre): UserEvent {
  const sessions = createSessionStore(centre);
  render(<App api={centre} sessions={sessions} />);
  void sessions.ask();
  return userEvent.setup();
}

const TABLE_NAME = { name: /^Mức độ hài lòng tại quầy/ };
const TABLE = evaluations([clerk('Hà', [0, 0, 1, 7, 12])]);

beforeEach(() => {
  localStorage.clear();
  location.hash = '';
});

describe('signed out', () => {
  test('it asks who one is, refuses a wrong password in words, and lets the right one in', async () => {
    const user = open(fakeCentre({ signedIn: false, table: TABLE }));
    await user.type(await screen.findByLabelText('Tên đăng nhập'), 'admin');
    await user.type(screen.getByLabelText('Mật khẩu'), 'sai');
    await user.click(screen.getByRole('button', { name: 'Đăng nhập' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Tên đăng nhập hoặc mật khẩu không đúng.',
    );

    await user.clear(screen.getByLabelText('Mật khẩu'));
    await user.type(screen.getByLabelText('Mật khẩu'), `${PASSWORD}{Enter}`);
    expect(await screen.findByRole('table', TABLE_NAME)).toBeVisible();
  });

  test('it sends nothing while a field is empty', async () => {
    const user = open(fakeCentre({ signedIn: false }));
    await user.click(await screen.findByRole('button', { name: 'Đăng nhập' }));
    expect(screen.getByLabelText('Tên đăng nhập')).toBeInvalid();
  });
});

describe('signed in', () => {
  test('it shows the clerks and says who one is', async () => {
    open(fakeCentre({ table: TABLE }));
    const table = await screen.findByRole('table', TABLE_NAME);
    expect(within(table).getByRole('row', { name: /^Hà/ })).toHaveTextContent('95,0%');
    expect(screen.getByText('Đang đăng nhập: admin (kỹ thuật)')).toBeVisible();
  });

  test('it speaks English from one press on, and remembers it', async () => {
    const user = open(fakeCentre({ table: TABLE }));
    await user.click(await screen.findByRole('button', { name: 'English' }));
    expect(
      screen.getByRole('heading', { name: 'Satisfaction at the counter (kiosk)' }),
    ).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('hailong.locale')).toBe('en');
  });

  test('a new answer of the centre appears by itself', async () => {
    const centre = fakeCentre({ table: TABLE });
    open(centre);
    await screen.findByRole('table', TABLE_NAME);
    centre.table = evaluations([clerk('Hà', [0, 0, 1, 7, 13])]);
    await waitFor(
      () => {
        const table = screen.getByRole('table', TABLE_NAME);
        expect(within(table).getByRole('row', { name: /^Hà/ })).toHaveTextContent('95,2%');
      },
      { timeout: 8_000 },
    );
  });

  test('it asks for the days that one chooses, and not while they run backwards', async () => {
    const centre = fakeCentre({ table: TABLE });
    const user = open(centre);
    await user.click(await screen.findByRole('radio', { name: 'Tự chọn' }));
    const from = screen.getByLabelText('Từ ngày');
    const to = screen.getByLabelText('Đến ngày');
    await user.clear(from);
    await user.type(from, '2026-03-01');
    await user.clear(to);
    await user.type(to, '2026-03-31');
    await waitFor(() =>
      expect(centre.asked).toContainEqual({ from: '2026-03-01', to: '2026-03-31' }),
    );
    await user.clear(to);
    await user.type(to, '2026-02-01');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Ngày bắt đầu phải trước hoặc trùng ngày kết thúc.',
    );
    expect(screen.queryByRole('table', TABLE_NAME)).toBeNull();
    expect(centre.asked).not.toContainEqual({ from: '2026-03-01', to: '2026-02-01' });
  });

  test('a centre that falls silent is told, and the last figures stay with their time', async () => {
    const centre = fakeCentre({ table: TABLE });
    const user = open(centre);
    await screen.findByRole('table', TABLE_NAME);
    centre.reachable = false;
    const alert = await screen.findByRole('alert', {}, { timeout: 8_000 });
    expect(alert).toHaveTextContent('Không kết nối được với trung tâm.');
    expect(alert).toHaveTextContent('Số liệu dưới đây là của lúc');
    expect(screen.getByRole('table', TABLE_NAME)).toBeVisible();

    centre.reachable = true;
    await user.click(within(alert).getByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  test('a session that ends by itself leads back to the sign-in', async () => {
    const centre = fakeCentre({ table: TABLE });
    open(centre);
    await screen.findByRole('table', TABLE_NAME);
    centre.signedIn = false;
    expect(
      await screen.findByText(
        'Phiên làm việc đã kết thúc. Hãy đăng nhập lại.',
        {},
        { timeout: 8_000 },
      ),
    ).toBeVisible();
    expect(screen.queryByRole('table', TABLE_NAME)).toBeNull();
  });

  test('signing out hides everything at once', async () => {
    const user = open(fakeCentre({ table: TABLE }));
    await user.click(await screen.findByRole('button', { name: 'Đăng xuất' }));
    expect(await screen.findByLabelText('Mật khẩu')).toBeVisible();
    expect(screen.queryByRole('table', TABLE_NAME)).toBeNull();
  });

  test('an unreachable centre at the start can be tried again', async () => {
    const centre = fakeCentre({ table: TABLE, reachable: false });
    const user = open(centre);
    const retry = await screen.findByRole('button', { name: 'Thử lại' });
    centre.reachable = true;
    await user.click(retry);
    expect(await screen.findByRole('table', TABLE_NAME)).toBeVisible();
  });
});
