import './counter-plate.css';
import type { ReactNode } from 'react';
import type { Counter } from '../../shared/contract/kiosk-config.ts';
import { useWords } from '../i18n/words.tsx';

/** The counter's number as on the plate above it, with its name. */
export function CounterPlate({ counter }: { readonly counter: Counter }): ReactNode {
  const { t, local } = useWords();
  return (
    <p className="counter-plate">
      <span className="counter-plate-number">
        {t('counter.number', { number: counter.number })}
      </span>
      <span className="counter-plate-name">{local(counter.name)}</span>
    </p>
  );
}
