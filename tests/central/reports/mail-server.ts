import { SMTPServer } from 'smtp-server';

export interface MailServer {
  readonly url: string;
  /** Whole letters as they came in. */
  readonly letters: readonly string[];
  /** While set, every letter is refused with this answer. */
  refuse(answer: string | null): void;
  close(): Promise<void>;
}

/** A real SMTP server on a free port of the loopback. */
export async function startMailServer(): Promise<MailServer> {
  const letters: string[] = [];
  let refusal: string | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusal !== null) return done(Object.assign(new Error(refusal), { responseCode: 451 }));
        letters.push(Buffer.concat(chunks).toString('utf8'));
        return done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    refuse(answer) {
      refusal = answer;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
