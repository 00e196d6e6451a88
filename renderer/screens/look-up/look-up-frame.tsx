import './look-up-frame.css';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { CountdownBar } from '../../components/countdown-bar.tsx';
import { Icon } from '../../components/icon.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { LookUpPageProps } from './look-up-screen.tsx';

interface LookUpFrameProps extends LookUpPageProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** Every page of the look-up: what it is, one step back, the way out, and the time that is left. */
export function LookUpFrame(props: LookUpFrameProps): ReactNode {
  const { title, lead, from, ms, act, children } = props;
  const { t } = useWords();
  return (
    <main className="look-up">
      <header className="look-up-head">
        <Button kind="plain" onPress={() => act({ type: 'went-back' })}>
          <Icon name="back" />
          {t('action.back')}
        </Button>
        <div className="look-up-title">
          <h1>{title}</h1>
          {lead !== undefined && <p>{lead}</p>}
        </div>
        <Button kind="plain" onPress={() => act({ type: 'look-up-ended' })}>
          {t('look-up.end')}
        </Button>
      </header>
      <CountdownBar key={from} label={t('look-up.remaining')} ms={ms} />
      {children}
    </main>
  );
}
