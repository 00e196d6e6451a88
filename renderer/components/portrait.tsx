import './portrait.css';
import type { ReactNode } from 'react';
import type { Clerk } from '../../shared/domain/roster.ts';
import { useWords } from '../i18n/words.tsx';

interface PortraitProps {
  readonly clerk: Clerk;
  /** The name stands beside it inside the same button, which need not say it twice. */
  readonly beside?: boolean;
}

/** A clerk's photo in the frame that every screen uses. Its size is set by the place that it stands in. */
export function Portrait({ clerk, beside = false }: PortraitProps): ReactNode {
  const { t } = useWords();
  return (
    <img
      className="portrait"
      src={clerk.portrait}
      alt={beside ? '' : t('portrait.of', { name: clerk.name })}
      decoding="async"
      draggable={false}
    />
  );
}
