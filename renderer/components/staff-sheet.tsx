import './staff-sheet.css';
import type { ReactNode } from 'react';

interface PartProps {
  readonly className: string;
  readonly children: ReactNode;
}

/** What a screen of staff holds, which may be more than the panel: it scrolls. */
export function StaffSheet({ className, children }: PartProps): ReactNode {
  return (
    <div className={`staff-sheet ${className}`} data-scrolls>
      {children}
    </div>
  );
}

/** One matter of such a screen, apart from the others. */
export function StaffCard({ className = '', children }: Partial<PartProps>): ReactNode {
  return <section className={`staff-card ${className}`}>{children}</section>;
}
