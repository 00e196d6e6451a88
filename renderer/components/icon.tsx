import './icon.css';
import type { ReactNode } from 'react';

const PATHS = {
  back: 'M 15 5 L 8 12 L 15 19',
  check: 'M 4.5 12.5 L 10 18 L 19.5 7',
  erase: 'M 8.5 5 H 21 V 19 H 8.5 L 2.5 12 Z M 11.5 9 L 17.5 15 M 17.5 9 L 11.5 15',
  line: 'M 20 5 V 12 H 5 M 9.5 7.5 L 5 12 L 9.5 16.5',
  minus: 'M 6 12 H 18',
  pause: 'M 8.5 5.5 V 18.5 M 15.5 5.5 V 18.5',
  shift: 'M 12 4 L 20 12.5 H 15.5 V 19 H 8.5 V 12.5 H 4 Z',
  space: 'M 4 10 V 15 H 20 V 10',
} as const;
export type IconName = keyof typeof PATHS;

/** Drawn, not typed: a kiosk's fonts need not have these signs. Words stand beside every one of them. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
