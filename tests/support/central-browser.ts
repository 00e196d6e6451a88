import { z } from 'zod';
import { request, type Answer } from './central-kiosk.ts';

/** A person at the dashboard: keeps the session cookie as a browser does. */
export interface TestPerson {
  /** Name and value of the cookie, '' when signed out. */
  readonly cookie: string;
  signIn(name: string, password: string): Promise<Answer>;
  ask(
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

const cookieSchema = z.string().regex(/^[^=]+=[^;]*/);

export function newPerson(centreUrl: string): TestPerson {
  let cookie = '';
  return {
    get cookie() {
      return cookie;
    },
    async signIn(name, password) {
      const answer = await this.ask('POST', '/v1/session', { name, password });
      const set = answer.headers.get('set-cookie');
      if (set !== null) cookie = cookieSchema.parse(set).split(';')[0] ?? '';
      return answer;
    },
    async ask(method, path, body, headers = {}) {
      const all = cookie === '' ? headers : { cookie, ...headers };
      return await request(`${centreUrl}${path}`, { method, headers: all }, body);
    },
  };
}
