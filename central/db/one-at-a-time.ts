import type { IngestClient } from './ingest-client.ts';

/** A connection that several may ask at once: each question goes out when the one before is answered, well or ill. */
export function oneAtATime(client: IngestClient): IngestClient {
  let before: Promise<unknown> = Promise.resolve();
  return {
    query(query) {
      const answer = before.then(() => client.query(query));
      before = answer.catch(() => undefined);
      return answer;
    },
  };
}
