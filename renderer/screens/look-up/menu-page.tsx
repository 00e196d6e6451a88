import type { ReactNode } from 'react';
import { DoorButtons } from '../../components/door-buttons.tsx';
import { useWords } from '../../i18n/words.tsx';
import { LookUpFrame } from './look-up-frame.tsx';
import type { LookUpPageProps } from './look-up-screen.tsx';

export function MenuPage(props: LookUpPageProps): ReactNode {
  const { act } = props;
  const { t } = useWords();
  return (
    <LookUpFrame {...props} title={t('doors.list')}>
      <div className="look-up-body look-up-menu">
        <DoorButtons onOpen={(door) => act({ type: 'look-up-asked', door })} />
      </div>
    </LookUpFrame>
  );
}
