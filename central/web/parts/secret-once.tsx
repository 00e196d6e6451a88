import type { ReactNode } from 'react';
import './secret-once.css';

interface SecretOnceProps {
  readonly title: string;
  readonly secret: string;
  readonly note: string;
}

/** Something that is told this once and never again. */
export function SecretOnce({ title, secret, note }: SecretOnceProps): ReactNode {
  return (
    <output className="secret-once">
      <span>{title}</span>
      <code>{secret}</code>
      <span>{note}</span>
    </output>
  );
}
