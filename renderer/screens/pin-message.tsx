import { useEffect, type ReactNode } from 'react';
import { PIN_DIGITS } from '../../shared/domain/roster.ts';
import type { PinRefusal } from '../../shared/flow/state.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { Notice } from '../components/notice.tsx';
import { useRemaining } from '../components/use-remaining.ts';
import { useWords } from '../i18n/words.tsx';
import type { MessageKey } from '../i18n/vi.ts';

interface PinMessageProps {
  readonly checking: boolean;
  readonly refusal: PinRefusal | null;
  readonly waitOver: boolean;
  readonly onWaitOver: () => void;
}

/** Why the last PIN did not sign anybody in, and when the next try is possible. */
export function PinMessage({
  checking,
  refusal,
  waitOver,
  onWaitOver,
}: PinMessageProps): ReactNode {
  const { t } = useWords();
  if (checking) return <output>{t('pin.checking')}</output>;
  if (refusal === null) return <p className="pin-hint">{t('pin.hint', { total: PIN_DIGITS })}</p>;
  switch (refusal.reason) {
    case 'wrong':
      return <Notice>{t('pin.wrong', { triesLeft: refusal.triesLeft })}</Notice>;
    case 'waiting':
      if (waitOver) return <output>{t('pin.ready')}</output>;
      return <PinWait waitMs={refusal.waitMs} onOver={onWaitOver} />;
    case 'locked':
      return <Notice>{t('pin.locked')}</Notice>;
    case 'unknown-clerk':
      return <Notice>{t('pin.unknown-clerk')}</Notice>;
  }
}

interface PinWaitProps {
  readonly waitMs: number;
  readonly onOver: () => void;
}

function PinWait({ waitMs, onOver }: PinWaitProps): ReactNode {
  const { t } = useWords();
  const left = useRemaining(waitMs);
  const over = left === 0;
  useEffect(() => {
    if (over) onOver();
  }, [over, onOver]);
  return <Notice>{t('pin.waiting', { wait: duration(left, t) })}</Notice>;
}

function duration(ms: number, t: Translate<MessageKey>): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return t('duration.seconds', { seconds });
  return t('duration.minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}
