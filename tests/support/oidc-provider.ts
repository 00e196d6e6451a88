import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { Provider } from 'oidc-provider';

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  close(): Promise<void>;
}

/** People at the provider: name → groups. Whatever they type, the password is right there. */
export type TestPeople = Readonly<Record<string, readonly string[]>>;

const CLIENT = { clientId: 'hailong', clientSecret: 'bi-mat-cua-hai-long-du-dai-de-ky' };

/** A real OpenID provider on this machine. */
export async function startProvider(
  redirectUrl: string,
  people: TestPeople,
): Promise<TestProvider> {
  const server: Server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirectUrl],
        id_token_signed_response_alg: 'RS256',
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username', 'groups'], email: ['email'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['khoa-ky-cookie'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id, groups: [...(people[id] ?? [])] }),
    }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    ...CLIENT,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A browser’s way through the provider: every redirect, the login and the consent form. @returns the way back */
export async function passProvider(start: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  const { origin } = new URL(start);
  let next: { url: string; form: string | null } = { url: start, form: null };
  for (let step = 0; step < 20; step += 1) {
    const headers: Record<string, string> = {
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    };
    if (next.form !== null) headers['content-type'] = 'application/x-www-form-urlencoded';
    const answer = await fetch(next.url, {
      method: next.form === null ? 'GET' : 'POST',
      headers,
      body: next.form,
      redirect: 'manual',
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location !== null) {
      const url = new URL(location, next.url);
      if (url.origin !== origin) return url.href;
      next = { url: url.href, form: null };
      continue;
    }
    const prompt = /name="prompt" value="(\w+)"/.exec(await answer.text())?.[1];
    if (prompt === undefined) throw new Error(`the provider answered ${answer.status}`);
    const form = prompt === 'login' ? `prompt=login&login=${login}&password=x` : `prompt=${prompt}`;
    next = { url: next.url, form };
  }
  throw new Error('no way through the provider');
}
