import './icon.css';
import type { ReactNode } from 'react';

const PATHS = {
  back: 'M 15 5 L 8 12 L 15 19',
  check: 'M 4.5 12.5 L 10 18 L 19.5 7',
  contrast:
    'M 12 21 A 9 9 0 1 0 12 3 A 9 9 0 1 0 12 21 M 12 3 V 21 M 12 7 H 18.5 M 12 12 H 21 M 12 17 H 18.5',
  erase: 'M 8.5 5 H 21 V 19 H 8.5 L 2.5 12 Z M 11.5 9 L 17.5 15 M 17.5 9 L 11.5 15',
  'large-type':
    'M 3 19 L 8.5 5 L 14 19 M 5 14.5 H 12 M 15.5 19 L 18.5 11 L 21.5 19 M 16.7 16.5 H 20.3',
  keypad:
    'M 5 4 H 8 V 7 H 5 Z M 10.5 4 H 13.5 V 7 H 10.5 Z M 16 4 H 19 V 7 H 16 Z M 5 10.5 H 8 V 13.5 H 5 Z M 10.5 10.5 H 13.5 V 13.5 H 10.5 Z M 16 10.5 H 19 V 13.5 H 16 Z M 10.5 17 H 13.5 V 20 H 10.5 Z',
  letter: 'M 3.5 6 H 20.5 V 18.5 H 3.5 Z M 4 6.5 L 12 13 L 20 6.5',
  line: 'M 20 5 V 12 H 5 M 9.5 7.5 L 5 12 L 9.5 16.5',
  minus: 'M 6 12 H 18',
  paper: 'M 6 3.5 H 14.5 L 18.5 7.5 V 20.5 H 6 Z M 14 4 V 8 H 18 M 9 12 H 15.5 M 9 16 H 15.5',
  pause: 'M 8.5 5.5 V 18.5 M 15.5 5.5 V 18.5',
  person:
    'M 12 12 A 4 4 0 1 0 12 4 A 4 4 0 1 0 12 12 M 4.5 20 C 4.5 15.5 8 14.5 12 14.5 C 16 14.5 19.5 15.5 19.5 20',
  scan: 'M 3.5 8 V 4 H 7.5 M 16.5 4 H 20.5 V 8 M 20.5 16 V 20 H 16.5 M 7.5 20 H 3.5 V 16 M 7 8 V 16 M 10 8 V 16 M 12 8 V 16 M 15 8 V 16 M 17 8 V 16',
  search: 'M 10.5 17 A 6.5 6.5 0 1 0 10.5 4 A 6.5 6.5 0 1 0 10.5 17 M 15.2 15.2 L 20.5 20.5',
  shield:
    'M 12 3 L 19.5 6 V 11.5 C 19.5 16 16.5 19.5 12 21 C 7.5 19.5 4.5 16 4.5 11.5 V 6 Z M 8.5 12 L 11 14.5 L 15.5 9.5',
  shift: 'M 12 4 L 20 12.5 H 15.5 V 19 H 8.5 V 12.5 H 4 Z',
  smile: 'M 12 21 A 9 9 0 1 0 12 3 A 9 9 0 1 0 12 21 M 9 9 V 10 M 15 9 V 10 M 8 14 Q 12 18 16 14',
  speaker:
    'M 4 9.5 H 7.5 L 12 5.5 V 18.5 L 7.5 14.5 H 4 Z M 15.5 9 Q 17.5 12 15.5 15 M 18 6.5 Q 22 12 18 17.5',
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
