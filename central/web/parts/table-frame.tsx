import type { ReactNode } from 'react';
import './table.css';

interface TableFrameProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A table that scrolls by itself where it is wider than the screen. */
export function TableFrame({ label, children }: TableFrameProps): ReactNode {
  return (
    // What scrolls must be within reach of a keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-frame" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
