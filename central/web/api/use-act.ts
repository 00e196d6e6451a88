import { useCallback, useState } from 'react';
import { isSignedOut, type Answer, type Failure } from './answer.ts';

/** One thing that a person does and the centre may refuse. */
export interface Act {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** What the centre answered, or null where it refused. */
  readonly run: <T>(question: () => Promise<Answer<T>>) => Promise<{ readonly value: T } | null>;
}

/** That the session ended is told to `onSignedOut` and is no failure to show. */
export function useAct(onSignedOut: () => void): Act {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useCallback(
    async <T>(question: () => Promise<Answer<T>>) => {
      setBusy(true);
      setFailure(null);
      const answer = await question();
      setBusy(false);
      if (answer.ok) return { value: answer.value };
      if (isSignedOut(answer.failure)) onSignedOut();
      else setFailure(answer.failure);
      return null;
    },
    [onSignedOut],
  );
  return { busy, failure, run };
}
