import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';

/** A page with hot reload; what it asks of the centre goes on to the centre. */
export async function servePage(
  root: string,
  config: string,
  port: number,
  centreUrl: string,
): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: join(root, config),
    logLevel: 'warn',
    // Each page its own: they would overwrite each other's prepared packages.
    cacheDir: join(root, 'node_modules', '.cache', `vite-${port}`),
    server: {
      host: '127.0.0.1',
      port,
      proxy: { '/v1': centreUrl, '/healthz': centreUrl },
    },
  });
  return await server.listen();
}

export function addressOf(server: ViteDevServer): string {
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('the page is not served');
  return address;
}
