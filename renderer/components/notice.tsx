import './notice.css';
import type { ReactNode } from 'react';

/** Something that staff should know or do. Said by a mark and words, not by colour. */
export function Notice({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <p className="notice" role="alert">
      <span className="notice-mark" aria-hidden="true">
        !
      </span>
      <span>{children}</span>
    </p>
  );
}
