import { request as ask, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface Question {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
  /** Only the first half of it arrives. */
  readonly cut?: boolean;
}

/** Asks the centre the same; rejects where it does not answer to the end. */
export function forward(
  centre: string,
  { method, path, headers, body }: Question,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = ask(centre + path, { method, headers, agent: false }, (response) => {
      buffer(response).then(
        (text) =>
          resolve({
            status: response.statusCode ?? 502,
            headers: { ...response.headers, connection: 'close' },
            body: text,
          }),
        reject,
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** The centre is promised the whole body and sees the connection break in the middle of it. */
export function forwardHalf(
  centre: string,
  { method, path, headers, body }: Question,
): Promise<void> {
  return new Promise((resolve) => {
    const asked = ask(centre + path, { method, headers, agent: false });
    asked.on('error', () => resolve());
    asked.on('close', () => resolve());
    asked.write(body.subarray(0, Math.floor(body.length / 2)), () => asked.destroy());
  });
}
