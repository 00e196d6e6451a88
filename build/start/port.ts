import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface PortChoice {
  /** Null: the centre takes its usual one, or a free one. */
  readonly port: number | null;
  /** The port of former starts, where this will be another one. */
  readonly movedFrom: number | null;
}

const HOST = '127.0.0.1';
const FILE = 'port';

/**
 * The port of the first start again, if it is free: a browser keeps a kiosk's log and key by address, port included,
 * and an enrolled Electron kiosk knows its centre by that address too.
 */
export async function choosePort(dataFolder: string, asked: number | null): Promise<PortChoice> {
  const former = rememberedPort(dataFolder);
  if (asked !== null) return { port: asked, movedFrom: asked === former ? null : former };
  if (former === null) return { port: null, movedFrom: null };
  return (await isFree(former))
    ? { port: former, movedFrom: null }
    : { port: null, movedFrom: former };
}

/** Keeps the port of the first start. */
export function rememberPort(dataFolder: string, url: string): void {
  if (rememberedPort(dataFolder) !== null) return;
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(join(dataFolder, FILE), `${new URL(url).port}\n`);
}

function rememberedPort(dataFolder: string): number | null {
  const file = join(dataFolder, FILE);
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8').trim();
  return /^\d{1,5}$/.test(text) ? Number(text) : null;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, HOST, () => resolve(true));
  });
  if (free) await new Promise((resolve) => server.close(resolve));
  return free;
}
