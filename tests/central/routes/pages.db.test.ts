import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCentral, type TestCentral } from '../../support/central.ts';

const SCRIPT = 'export const long = 1;\n'.repeat(200);
let folder: string;
let central: TestCentral;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hailong-pages-'));
  for (const page of ['web', 'kiosk']) {
    await mkdir(join(folder, page, 'assets'), { recursive: true });
    await writeFile(join(folder, page, 'index.html'), `<!doctype html><title>${page}</title>`);
    await writeFile(join(folder, page, 'assets', 'main-Ab12Cd34.js'), SCRIPT);
  }
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const config = { webFolder: join(folder, 'web'), kioskFolder: join(folder, 'kiosk') };
  central = await startCentral({ office: null, config });
});
afterAll(async () => {
  await central.close();
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ['/', 'web'],
  ['/index.html', 'web'],
  ['/kiosk/', 'kiosk'],
  ['/kiosk', 'kiosk'],
])('%s is the %s page, asked for anew each time', async (path, title) => {
  const answer = await fetch(`${central.url}${path}`);
  expect(await answer.text()).toContain(`<title>${title}</title>`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
  expect(answer.headers.get('cache-control')).toBe('no-cache');
});

test.each(['/assets/main-Ab12Cd34.js', '/kiosk/assets/main-Ab12Cd34.js'])(
  '%s may be kept for ever and comes compressed',
  async (path) => {
    const answer = await fetch(`${central.url}${path}`);
    expect(await answer.text()).toBe(SCRIPT);
    expect(answer.headers.get('cache-control')).toMatch(/max-age=31536000.*immutable/);
    expect(answer.headers.get('content-encoding')).not.toBeNull();
  },
);

describe('security headers', () => {
  test.each(['/', '/kiosk/', '/healthz', '/nowhere'])('on %s', async (path) => {
    const { headers } = await fetch(`${central.url}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    const directives = new Map(
      policy.split(';').map((part) => {
        const [name = '', ...sources] = part.trim().split(' ');
        return [name, sources.join(' ')] as const;
      }),
    );
    expect(directives.get('default-src')).toBe("'self'");
    expect(directives.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
    expect(directives.get('img-src')).toBe("'self' data:");
    expect(directives.get('frame-ancestors')).toBe("'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
  });
});

test.each(['/nowhere', '/v1/nowhere', '/kiosk/nowhere.js', '/../secret.txt', '/%2e%2e/secret.txt'])(
  'not-found: %s',
  async (path) => {
    const answer = await fetch(`${central.url}${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'not-found', status: 404 });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  },
);

test('a page that isn’t built is left out, and the start says which', async () => {
  const config = { webFolder: join(folder, 'web'), kioskFolder: join(folder, 'none') };
  const other = await startCentral({ databaseUrl: central.databaseUrl, config });
  expect(other.missingPages).toEqual([join(folder, 'none')]);
  expect((await fetch(`${other.url}/kiosk/`)).status).toBe(404);
  expect((await fetch(`${other.url}/`)).status).toBe(200);
  await other.close();
});
