import './office-bar.css';
import type { ReactNode } from 'react';
import type { Unit } from '../../shared/contract/kiosk-config.ts';
import { useWords } from '../i18n/words.tsx';
import { DrumStar } from './drum-star.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ModeSwitch } from './mode-switch.tsx';

interface OfficeBarProps {
  readonly unit: Unit | null;
  /** The office's own emblem; without one the product's ornament stands there. */
  readonly emblem?: string | null;
  readonly onLocale: (tag: string) => void;
}

/** Whose counter this is, and the languages it speaks. */
export function OfficeBar({ unit, emblem = null, onLocale }: OfficeBarProps): ReactNode {
  const { t, local } = useWords();
  return (
    <header className="office-bar">
      {emblem === null ? (
        <DrumStar className="office-bar-emblem" />
      ) : (
        <img className="office-bar-emblem" src={emblem} alt="" draggable={false} />
      )}
      <div className="office-bar-names">
        {unit && <p className="office-bar-parent">{local(unit.parent)}</p>}
        <p className="office-bar-name">{unit ? local(unit.name) : t('app.name')}</p>
      </div>
      <div className="office-bar-switches">
        <ModeSwitch />
        <LanguageSwitch onChoose={onLocale} />
      </div>
    </header>
  );
}
