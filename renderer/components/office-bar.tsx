import './office-bar.css';
import type { ReactNode } from 'react';
import type { Locale } from '../../shared/domain/local-text.ts';
import type { Unit } from '../../shared/contract/kiosk-config.ts';
import { useWords } from '../i18n/words.tsx';
import { DrumStar } from './drum-star.tsx';
import { LanguageSwitch } from './language-switch.tsx';

interface OfficeBarProps {
  readonly unit: Unit | null;
  readonly onLocale: (locale: Locale) => void;
}

/** Whose counter this is, and the languages it speaks. */
export function OfficeBar({ unit, onLocale }: OfficeBarProps): ReactNode {
  const { t, local } = useWords();
  return (
    <header className="office-bar">
      <DrumStar className="office-bar-emblem" />
      <div className="office-bar-names">
        {unit && <p className="office-bar-parent">{local(unit.parent)}</p>}
        <p className="office-bar-name">{unit ? local(unit.name) : t('app.name')}</p>
      </div>
      <LanguageSwitch onChoose={onLocale} />
    </header>
  );
}
