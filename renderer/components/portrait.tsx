import './portrait.css';
import type { ReactNode } from 'react';
import type { Clerk } from '../../shared/domain/roster.ts';
import { useWords } from '../i18n/words.tsx';

/** A clerk's photo in the frame that every screen uses. Its size is set by the place that it stands in. */
export function Portrait({ clerk }: { readonly clerk: Clerk }): ReactNode {
  const { t } = useWords();
  return (
    <img
      className="portrait"
      src={clerk.portrait}
      alt={t('portrait.of', { name: clerk.name })}
      decoding="async"
      draggable={false}
    />
  );
}
