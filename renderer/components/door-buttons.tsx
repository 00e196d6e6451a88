import './door-buttons.css';
import type { ReactNode } from 'react';
import type { LookUpDoor } from '../../shared/flow/look-up-state.ts';
import { useWords } from '../i18n/words.tsx';
import { Icon, type IconName } from './icon.tsx';

type Page = Exclude<LookUpDoor, 'menu'>;

const DOORS: readonly Page[] = ['procedures', 'people', 'channels'];
const SIGNS: Readonly<Record<Page, IconName>> = {
  procedures: 'search',
  people: 'person',
  channels: 'letter',
};

interface DoorButtonsProps {
  readonly onOpen: (door: LookUpDoor) => void;
}

/** The ways into the look-up, for a screen that has room for them. */
export function DoorButtons({ onOpen }: DoorButtonsProps): ReactNode {
  const { t } = useWords();
  return (
    <nav className="door-buttons" aria-label={t('doors.list')}>
      {DOORS.map((door) => (
        <button key={door} type="button" onClick={() => onOpen(door)}>
          <Icon name={SIGNS[door]} />
          <span>
            <strong>{t(`doors.${door}`)}</strong>{' '}
            <span className="door-buttons-hint">{t(`doors.${door}.hint`)}</span>
          </span>
        </button>
      ))}
    </nav>
  );
}
