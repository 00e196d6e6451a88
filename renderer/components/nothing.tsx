import './nothing.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Medallion } from './medallion.tsx';

interface NothingProps {
  readonly sign: IconName;
  /** What was found, where the hint alone would not say it. */
  readonly title?: string;
  readonly hint: string;
}

/** In the middle of an empty page: that it is empty, and what to do now. */
export function Nothing({ sign, title, hint }: NothingProps): ReactNode {
  return (
    <div className="nothing">
      <Medallion>
        <Icon name={sign} />
      </Medallion>
      {title !== undefined && <h2>{title}</h2>}
      <p>{hint}</p>
    </div>
  );
}
