import type { SessionView, SignInRequest } from '../../../shared/contract/session.ts';
import { isSignedOut, type Answer, type Failure } from '../api/answer.ts';
import type { Api } from '../api/client.ts';

export type Session =
  | { readonly state: 'asking' }
  /** `ended`: there was a session, and it has ended by itself. */
  | { readonly state: 'out'; readonly ended: boolean }
  | { readonly state: 'in'; readonly who: SessionView }
  | { readonly state: 'failed'; readonly failure: Failure };

/** Who uses this page; the one owner of the questions about it, outside React. */
export interface SessionStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => Session;
  /** Asks the centre who is signed in. */
  readonly ask: () => Promise<void>;
  /** Why it was refused, or null. */
  readonly signIn: (request: SignInRequest) => Promise<Failure | null>;
  readonly signOut: () => Promise<void>;
  /** The centre refused something because the session is over. */
  readonly end: () => void;
}

export function createSessionStore(api: Pick<Api, 'session' | 'signIn' | 'signOut'>): SessionStore {
  let session: Session = { state: 'asking' };
  const listeners = new Set<() => void>();

  function become(next: Session): void {
    session = next;
    for (const listener of listeners) listener();
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => session,
    async ask() {
      become({ state: 'asking' });
      become(afterAsking(await api.session()));
    },
    async signIn(request) {
      const answer = await api.signIn(request);
      if (answer.ok) become({ state: 'in', who: answer.value });
      return answer.ok ? null : answer.failure;
    },
    async signOut() {
      const answer = await api.signOut();
      if (answer.ok || isSignedOut(answer.failure)) become({ state: 'out', ended: false });
      else become({ state: 'failed', failure: answer.failure });
    },
    end: () => become({ state: 'out', ended: true }),
  };
}

function afterAsking(answer: Answer<SessionView>): Session {
  if (answer.ok) return { state: 'in', who: answer.value };
  if (isSignedOut(answer.failure)) return { state: 'out', ended: false };
  return { state: 'failed', failure: answer.failure };
}
