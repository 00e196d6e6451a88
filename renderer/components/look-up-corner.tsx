import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';

/** The way into the look-up beside the faces: as plain as the way in for staff, so that it draws nobody from them. */
export function LookUpCorner({ onPress }: { readonly onPress: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <button type="button" className="staff-corner" onClick={onPress}>
      {t('doors.corner')}
    </button>
  );
}
