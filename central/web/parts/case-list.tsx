import type { ReactNode } from 'react';
import { Notice } from './notice.tsx';
import './case-card.css';

interface CaseListProps<T> {
  readonly cases: readonly T[];
  readonly keyOf: (one: T) => string | number;
  /** What stands where the cards would. */
  readonly empty: { readonly title: string; readonly text: string };
  readonly children: (one: T) => ReactNode;
}

/** What waits for a person, a card each. */
export function CaseList<T>({ cases, keyOf, empty, children }: CaseListProps<T>): ReactNode {
  if (cases.length === 0) return <Notice tone="calm" title={empty.title} text={empty.text} />;
  return (
    <ul className="cases">
      {cases.map((one) => (
        <li key={keyOf(one)}>{children(one)}</li>
      ))}
    </ul>
  );
}
