import './thanks-screen.css';
import type { ReactNode } from 'react';
import type { Intent } from '../../shared/flow/event.ts';
import type { Rules } from '../../shared/flow/rules.ts';
import { Button } from '../components/button.tsx';
import { CountdownBar } from '../components/countdown-bar.tsx';
import { Icon } from '../components/icon.tsx';
import { Medallion } from '../components/medallion.tsx';
import { useWords } from '../i18n/words.tsx';

interface ThanksScreenProps {
  readonly since: number;
  readonly undo: boolean;
  readonly rules: Rules;
  readonly act: (intent: Intent) => void;
}

/** It is not told the level, so nothing on it can give the level away to whoever looks over. */
export function ThanksScreen({ since, undo, rules, act }: ThanksScreenProps): ReactNode {
  const { t } = useWords();
  return (
    <main className="thanks-screen">
      <div className="thanks-words" aria-live="polite">
        <Medallion>
          <Icon name="check" />
        </Medallion>
        <h1>{t('thanks.title')}</h1>
        <p>{t('thanks.kept')}</p>
      </div>
      {undo && (
        <div className="thanks-undo">
          <p>{t('thanks.undo.hint')}</p>
          <Button kind="plain" onPress={() => act({ type: 'undo-tapped' })}>
            {t('thanks.undo')}
          </Button>
          <CountdownBar key={since} label={t('thanks.remaining')} ms={rules.thanksMs} />
        </div>
      )}
    </main>
  );
}

/** The thanks before it is deserved: words come only when the writing takes long enough to be noticed. */
export function SavingExplanation(): ReactNode {
  const { t } = useWords();
  return (
    <main className="thanks-screen">
      <div className="thanks-words">
        <Medallion>{null}</Medallion>
        <h1 className="thanks-saving">{t('rating.saving')}</h1>
      </div>
    </main>
  );
}
