import { connect, createServer, type Socket } from 'node:net';
import { portOf } from './port-of.ts';

/** An address that stays while what is behind it moves. */
export interface Forwarder {
  readonly port: number;
  readonly leadTo: (port: number) => void;
  readonly close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';

export async function startForwarder(first: number): Promise<Forwarder> {
  let target = first;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, LOOPBACK);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  const port = await portOf(server, LOOPBACK);
  return {
    port,
    leadTo: (next) => {
      target = next;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
