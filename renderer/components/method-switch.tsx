import './method-switch.css';
import type { ReactNode } from 'react';
import type { InputMethod } from '../../shared/telex/commands.ts';
import { useWords } from '../i18n/words.tsx';
import { keepFocus } from './keep-focus.ts';

const METHODS: readonly InputMethod[] = ['telex', 'vni', 'off'];

interface MethodSwitchProps {
  readonly method: InputMethod;
  readonly onChoose: (method: InputMethod) => void;
}

/** How keys become Vietnamese letters. */
export function MethodSwitch({ method: current, onChoose }: MethodSwitchProps): ReactNode {
  const { t } = useWords();
  return (
    <fieldset className="method-switch" aria-label={t('comment.method')}>
      {METHODS.map((method) => (
        <button
          key={method}
          type="button"
          aria-pressed={method === current}
          onMouseDown={keepFocus}
          onClick={() => onChoose(method)}
        >
          {t(`comment.method.${method}`)}
        </button>
      ))}
    </fieldset>
  );
}
