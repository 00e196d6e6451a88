import './mode-switch.css';
import type { ReactNode } from 'react';
import type { ComfortMode } from '../../shared/flow/comfort.ts';
import { useWords } from '../i18n/words.tsx';
import { useComfort } from './comfort.tsx';
import { Icon, type IconName } from './icon.tsx';

const SIGNS: Readonly<Record<ComfortMode, IconName>> = {
  largeType: 'large-type',
  highContrast: 'contrast',
  readAloud: 'speaker',
};

/** Large type, high contrast and, where a voice is there, reading aloud: each by one touch, and off again by the next. */
export function ModeSwitch(): ReactNode {
  const { t } = useWords();
  const { comfort, modes, onToggle } = useComfort();
  return (
    <fieldset className="mode-switch" aria-label={t('mode.list')}>
      {modes.map((mode) => (
        <button
          key={mode}
          type="button"
          aria-label={t(`mode.${mode}`)}
          aria-pressed={comfort[mode]}
          onClick={() => onToggle(mode)}
        >
          <Icon name={SIGNS[mode]} />
          <span className="mode-switch-word">{t(`mode.${mode}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}
