import './button.css';
import type { ReactNode } from 'react';

interface ButtonProps {
  /** `main` is the one thing to do here; `plain` stands beside it; `quiet` is there for those who look for it. */
  readonly kind: 'main' | 'plain' | 'quiet';
  readonly onPress: () => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

export function Button({ kind, onPress, disabled = false, children }: ButtonProps): ReactNode {
  return (
    <button type="button" className={`button button-${kind}`} disabled={disabled} onClick={onPress}>
      {children}
    </button>
  );
}
