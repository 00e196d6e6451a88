import './staff-corner.css';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';

/** The way in for staff: where those who know look for it, and of no weight beside the faces. */
export function StaffCorner({ onPress }: { readonly onPress: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <button type="button" className="staff-corner" onClick={onPress}>
      {t('rating.staff')}
    </button>
  );
}
