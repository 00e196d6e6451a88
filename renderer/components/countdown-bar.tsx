import './countdown-bar.css';
import type { ReactNode } from 'react';

interface CountdownBarProps {
  readonly label: string;
  readonly ms: number;
}

/** A line that runs out in `ms`, drawn by the compositor. Give it a `key` to start it again. */
export function CountdownBar({ label, ms }: CountdownBarProps): ReactNode {
  return (
    <div className="countdown-bar" role="timer" aria-label={label}>
      <div className="countdown-bar-rest" style={{ animationDuration: `${ms}ms` }} />
    </div>
  );
}
