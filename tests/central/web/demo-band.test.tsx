import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { App } from '../../../central/web/app.tsx';
import { createSessionStore } from '../../../central/web/session/session-store.ts';
import { answeringCentre, type Replies } from './answering-centre.ts';

const SINCE = Date.parse('2026-11-05T18:00:00Z');

async function open(replies: Replies): Promise<void> {
  const { api } = await answeringCentre({ 'GET /v1/oidc': { available: false }, ...replies });
  const sessions = createSessionStore(api);
  render(<App api={api} sessions={sessions} />);
  await sessions.ask();
  await screen.findByRole('heading', { name: 'Đăng nhập' });
}

test('invented data are marked before anybody has signed in, with the day in Vietnam', async () => {
  await open({
    'GET /v1/centre': { demoSince: SINCE },
    'GET /v1/session': { status: 401, json: signedOut },
  });
  const band = await screen.findByRole('complementary', { name: 'Dữ liệu mẫu' });
  expect(band).toHaveTextContent('06/11/2026');
});

test('a real centre carries no mark', async () => {
  let asked = 0;
  await open({
    'GET /v1/centre': () => {
      asked += 1;
      return { demoSince: null };
    },
    'GET /v1/session': { status: 401, json: signedOut },
  });
  await expect.poll(() => asked).toBe(1);
  expect(screen.queryByRole('complementary')).toBeNull();
});

const signedOut = {
  type: 'urn:hailong:problem:signed-out',
  code: 'signed-out',
  status: 401,
  title: 'signed-out',
};
