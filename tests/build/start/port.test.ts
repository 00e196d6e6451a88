import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { choosePort, rememberPort } from '../../../build/start/port.ts';

let folder = '';
let taken: Server;
let port = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hailong-port-'));
  taken = createServer();
  await new Promise<void>((resolve) => {
    taken.listen(0, '127.0.0.1', resolve);
  });
  const address = taken.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

afterEach(async () => {
  if (taken.listening) await release();
  await rm(folder, { recursive: true });
});

async function release(): Promise<void> {
  await new Promise((resolve) => taken.close(resolve));
}

describe('the port of a start', () => {
  test('is the centre’s own choice at first', async () => {
    expect(await choosePort(folder, null)).toEqual({ port: null, movedFrom: null });
  });

  test('is that of the first start later', async () => {
    rememberPort(join(folder, 'new'), `http://127.0.0.1:${port}`);
    rememberPort(join(folder, 'new'), 'http://127.0.0.1:1');
    await release();
    expect(await choosePort(join(folder, 'new'), null)).toEqual({ port, movedFrom: null });
  });

  test('is another one while that is taken, and says so', async () => {
    rememberPort(folder, `http://127.0.0.1:${port}`);
    expect(await choosePort(folder, null)).toEqual({ port: null, movedFrom: port });
  });

  test('is what was asked for, and says when that is another one', async () => {
    rememberPort(folder, `http://127.0.0.1:${port}`);
    expect(await choosePort(folder, port)).toEqual({ port, movedFrom: null });
    expect(await choosePort(folder, 4)).toEqual({ port: 4, movedFrom: port });
  });
});
