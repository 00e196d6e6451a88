import './desk-screen.css';
import type { ReactNode } from 'react';
import type { StaffMember } from '../../shared/domain/staff.ts';

interface StaffListProps {
  readonly label: string;
  readonly staff: readonly StaffMember[];
  readonly onChoose: (id: string) => void;
}

/** People with a PIN who aren't clerks of this counter. */
export function StaffList({ label, staff, onChoose }: StaffListProps): ReactNode {
  return (
    <ul className="desk-staff" aria-label={label} data-scrolls>
      {staff.map(({ id, name }) => (
        <li key={id}>
          <button type="button" onClick={() => onChoose(id)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
