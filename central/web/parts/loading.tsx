import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';

export function Loading(): ReactNode {
  const { t } = useWords();
  return <output>{t('app.loading')}</output>;
}
