import './how-to.css';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { Icon } from './icon.tsx';

const STEPS = [
  ['paper', 'how.done'],
  ['smile', 'how.touch'],
  ['shield', 'how.safe'],
] as const;

/** How a rating goes, in three pictures with their words. */
export function HowTo(): ReactNode {
  const { t } = useWords();
  return (
    <ol className="how-to" aria-label={t('how.list')}>
      {STEPS.map(([icon, key]) => (
        <li key={key}>
          <Icon name={icon} />
          <span>{t(key)}</span>
        </li>
      ))}
    </ol>
  );
}
