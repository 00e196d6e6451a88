import { render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { App } from '../../../../central/web/app.tsx';
import { createSessionStore } from '../../../../central/web/session/session-store.ts';
import { answeringCentre, problem, type AnsweringCentre } from '../answering-centre.ts';

async function open(offered: boolean): Promise<AnsweringCentre> {
  const centre = await answeringCentre({
    'GET /v1/session': problem(401, 'signed-out'),
    'GET /v1/oidc': { offered },
  });
  const sessions = createSessionStore(centre.api);
  render(<App api={centre.api} sessions={sessions} />);
  void sessions.ask();
  return centre;
}

const DOOR = { name: 'Đăng nhập bằng tài khoản cơ quan' };

beforeEach(() => {
  localStorage.clear();
  location.hash = '';
});

describe('the office’s identity provider', () => {
  test('is a way in beside the password, where there is one', async () => {
    await open(true);
    expect(await screen.findByRole('link', DOOR)).toHaveAttribute('href', '/v1/oidc/start');
    expect(screen.getByLabelText('Mật khẩu')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is not mentioned where there is none', async () => {
    const { asked } = await open(false);
    await screen.findByLabelText('Mật khẩu');
    await waitFor(() => expect(asked.map(({ route }) => route)).toContain('GET /v1/oidc'));
    expect(screen.queryByRole('link', DOOR)).toBeNull();
  });

  test('that did not let somebody in is told on the page they come back to', async () => {
    location.hash = '#provider-refused';
    await open(true);
    expect(await screen.findByRole('alert')).toHaveTextContent('chưa được cấp quyền');
  });
});
