import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from './app-type.ts';

export interface Pages {
  /** The dashboard, at `/`. */
  readonly web: string;
  /** The kiosk for a browser host, at `/kiosk/`. */
  readonly kiosk: string;
}

const A_YEAR_MS = 365 * 24 * 60 * 60 * 1000;
/** Vite puts a hash of the content into every name below assets/. */
const HASHED = /[\\/]assets[\\/][^\\/]+-[\w-]{8,}\.\w+$/;

/** Serves the built pages. A folder that isn't built is left out: `missingPages` tells which. */
export async function pageRoutes(app: App, { web, kiosk }: Pages): Promise<void> {
  const folders = [
    { root: kiosk, prefix: '/kiosk' },
    { root: web, prefix: '/' },
  ].filter(({ root }) => isBuilt(root));
  for (const [index, { root, prefix }] of folders.entries()) {
    await app.register(fastifyStatic, {
      root,
      prefix,
      decorateReply: index === 0,
      redirect: true,
      maxAge: A_YEAR_MS,
      immutable: true,
      setHeaders(reply, path) {
        if (!HASHED.test(path)) reply.header('cache-control', 'no-cache');
      },
    });
  }
}

export function missingPages({ web, kiosk }: Pages): readonly string[] {
  return [web, kiosk].filter((folder) => !isBuilt(folder));
}

function isBuilt(folder: string): boolean {
  return existsSync(join(folder, 'index.html'));
}
