import './look-up-door.css';
import { useEffect, useState, type ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import { Button } from '../components/button.tsx';
import { PlainFrame } from '../components/plain-frame.tsx';
import { useWords } from '../i18n/words.tsx';
import { loadedLookUp, loadLookUp, type LookUpPart } from './look-up-part.ts';
import type { LookUpScreenProps } from './look-up/look-up-screen.tsx';

interface LookUpDoorProps extends Omit<LookUpScreenProps, 'view'> {
  readonly view: KioskView | null;
}

type Loading = LookUpPart | 'loading' | 'failed';

/** The look-up, or what to do while it isn't there: a browser fetches it from its server, which may be away. */
export function LookUpDoor({ view, ...props }: LookUpDoorProps): ReactNode {
  const [loaded, setLoaded] = useState<Loading>(() => loadedLookUp() ?? 'loading');

  useEffect(() => {
    if (loaded !== 'loading') return undefined;
    let gone = false;
    loadLookUp().then(
      (part) => gone || setLoaded(part),
      () => gone || setLoaded('failed'),
    );
    return () => {
      gone = true;
    };
  }, [loaded]);

  if (typeof loaded === 'object' && view !== null)
    return <loaded.LookUpScreen {...props} view={view} />;
  const back = (): void => props.act({ type: 'look-up-ended' });
  return loaded === 'loading' ? (
    <Absent title="look-up.loading" onBack={back} />
  ) : (
    <Absent title="look-up.not-loaded" onBack={back} onAgain={() => setLoaded('loading')} />
  );
}

interface AbsentProps {
  readonly title: 'look-up.loading' | 'look-up.not-loaded';
  readonly onBack: () => void;
  readonly onAgain?: () => void;
}

function Absent({ title, onBack, onAgain }: AbsentProps): ReactNode {
  const { t } = useWords();
  return (
    <PlainFrame title={t(title)} onBack={onBack}>
      {onAgain && (
        <div className="look-up-absent">
          <p>{t('look-up.not-loaded.body')}</p>
          <Button kind="main" onPress={onAgain}>
            {t('look-up.again')}
          </Button>
        </div>
      )}
    </PlainFrame>
  );
}
