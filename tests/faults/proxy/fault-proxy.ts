import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { portOf } from '../centre/port-of.ts';
import { PASS, type Behaviour } from './behaviour.ts';
import { forward, forwardHalf, type Answer, type Question } from './forward.ts';
import { makeMemory } from './memory.ts';
import { CAPTIVE_PAGE, problemText } from './other-answers.ts';

/** A proxy in front of the centre that misbehaves on order. */
export interface FaultProxy {
  readonly url: string;
  /** From now on, until the next order. */
  readonly become: (behaviour: Behaviour) => void;
  /** Batches that met something else than `pass` since the last order. */
  readonly met: () => number;
  /** A signed answer of the centre to another device. */
  readonly knowForeign: (answer: string) => void;
  readonly close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const JSON_TYPE = 'application/json';

export async function startFaultProxy(centre: string): Promise<FaultProxy> {
  let behaviour = PASS;
  let met = 0;
  const memory = makeMemory();
  const open = new Set<Socket>();

  async function pass(question: Question): Promise<Answer> {
    const answer = await forward(centre, question);
    if (question.path === '/v1/batches') memory.keep(question, answer);
    return answer;
  }

  async function answerTo(question: Question, order: Behaviour): Promise<Answer | null> {
    switch (order.does) {
      case 'pass':
        return pass(question);
      case 'offline':
        return null;
      case 'half-open':
        return new Promise(() => {});
      case 'cut-request':
        await forwardHalf(centre, question);
        return null;
      case 'cut-answer': {
        const answer = await pass(question);
        return order.keep === 'nothing' ? null : { ...answer, cut: true };
      }
      case 'duplicate': {
        const [, second] = await Promise.all([pass(question), pass(question)]);
        return second;
      }
      case 'delay':
        await new Promise((resolve) => setTimeout(resolve, order.ms));
        return pass(question);
      case 'reorder': {
        const earlier = memory.questions();
        const answer = await pass(question);
        for (const old of earlier) await forward(centre, old);
        return answer;
      }
      case 'captive-portal':
        return { status: 200, headers: { 'content-type': 'text/html' }, body: CAPTIVE_PAGE };
      case 'answer':
        return problemText(order);
      case 'foreign-receipt':
        return jsonAnswer(memory.foreign());
      case 'replayed-receipt':
        return memory.first() ?? pass(question);
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const question = {
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      headers: request.headers,
      body: await buffer(request),
    };
    const order = concerns(behaviour, question.path) ? behaviour : PASS;
    if (order.does !== 'pass') met += 1;
    const answer = await answerTo(question, order);
    if (answer === null) {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, answer.headers);
    if (answer.cut === true) {
      response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), () =>
        request.socket.destroy(),
      );
    } else {
      response.end(answer.body);
    }
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  return {
    url: `http://${LOOPBACK}:${await portOf(server, LOOPBACK)}`,
    become: (next) => {
      behaviour = next;
      met = 0;
    },
    met: () => met,
    knowForeign: memory.knowForeign,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** Being offline or behind a portal concerns everything that a kiosk asks; the rest is done to batches. */
function concerns({ does }: Behaviour, path: string): boolean {
  if (does === 'offline') return true;
  return does === 'captive-portal' ? path.startsWith('/v1/') : path === '/v1/batches';
}

function jsonAnswer(text: string | null): Answer | null {
  if (text === null) return null;
  return { status: 200, headers: { 'content-type': JSON_TYPE }, body: Buffer.from(text) };
}
