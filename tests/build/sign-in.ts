import type { RunningStart } from './running-start.ts';

/** Signs in with what the first start printed. @returns the session cookie */
export async function signIn(url: string, admin: RunningStart['admin']): Promise<string> {
  const response = await fetch(`${url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(admin),
  });
  if (!response.ok) throw new Error(`sign-in: ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
