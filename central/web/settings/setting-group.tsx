import { useId, type ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import type { Group } from './groups.ts';
import type { Place } from './place.ts';
import './settings.css';

interface SettingGroupProps {
  readonly group: Group;
  readonly place: Place;
  readonly isOwn: boolean;
  readonly onOwn: (isOwn: boolean) => void;
  readonly children: ReactNode;
}

/** Some settings that hold here, or those of the next level up: shown, and locked until they are set here. */
export function SettingGroup(props: SettingGroupProps): ReactNode {
  const { group, place, isOwn, onOwn, children } = props;
  const { t } = useWords();
  const title = useId();
  const kind = place === null ? 'office' : 'counter';
  return (
    <section className="setting-group" aria-labelledby={title}>
      <header>
        <h2 id={title}>{t(`settings.${group}`)}</h2>
        <CheckBox label={t(`settings.own.${kind}`)} checked={isOwn} onChange={onOwn} />
      </header>
      <p className="hint">
        {isOwn ? t(`settings.${group}.lead`) : t(`settings.inherited.${kind}`)}
      </p>
      <fieldset disabled={!isOwn} aria-labelledby={title}>
        {children}
      </fieldset>
    </section>
  );
}
