import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { SecretOnce } from '../parts/secret-once.tsx';
import './pin-told.css';

/** A PIN just made, and whose. */
export interface ToldPin {
  readonly name: string;
  readonly pin: string;
}

interface PinToldProps extends ToldPin {
  readonly onPutAway: () => void;
}

/** Takes the focus, for it is told this once; gives it back to where it was. */
export function PinTold({ name, pin, onPutAway }: PinToldProps): ReactNode {
  const { t } = useWords();
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section ref={panel} tabIndex={-1} className="pin-told" aria-label={t('roster.pin.told')}>
      <SecretOnce title={t('roster.pin.of', { name })} secret={pin} note={t('roster.pin.once')} />
      <button type="button" className="button" onClick={onPutAway}>
        {t('roster.pin.put-away')}
      </button>
    </section>
  );
}
