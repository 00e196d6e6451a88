import type { ReactNode } from 'react';
import type { Polled } from '../api/poller.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Loading } from './loading.tsx';

interface PolledPartProps<T> {
  readonly polled: Polled<T>;
  readonly onRetry: () => void;
  readonly children: (value: T) => ReactNode;
}

/** What the centre answered, with what went wrong above it or, before the first answer, in its place. */
export function PolledPart<T>({ polled, onRetry, children }: PolledPartProps<T>): ReactNode {
  const { value, at, failure } = polled;
  return (
    <>
      {failure && <FailureNotice failure={failure} staleSince={at} onRetry={onRetry} />}
      {value === null && failure === null && <Loading />}
      {value !== null && children(value)}
    </>
  );
}
