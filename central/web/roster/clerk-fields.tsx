import type { ReactNode } from 'react';
import { isFaulty, type Failure } from '../api/answer.ts';
import { useWords } from '../i18n/words.tsx';
import { LineField } from '../parts/line-field.tsx';
import { ImageField } from '../settings/image-field.tsx';
import type { ClerkDraft } from './draft.ts';
import { WrittenField } from './written-field.tsx';
import '../settings/settings.css';
import './roster.css';

interface ClerkFieldsProps {
  readonly draft: ClerkDraft;
  readonly failure: Failure | null;
  /** The id is chosen once, and so is the PIN here. */
  readonly isNew: boolean;
  readonly onChange: (draft: ClerkDraft) => void;
}

export function ClerkFields({ draft, failure, isNew, onChange }: ClerkFieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <div className="roster-fields">
      {isNew && (
        <LineField
          label={t('roster.id')}
          rule={t('roster.id.rule')}
          value={draft.id}
          isWrong={isFaulty(failure, '/id')}
          onChange={(id) => onChange({ ...draft, id })}
        />
      )}
      <LineField
        label={t('roster.name')}
        rule={isFaulty(failure, '/name') ? t('roster.name.rule') : undefined}
        value={draft.name}
        isWrong={isFaulty(failure, '/name')}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <WrittenField
        label={t('roster.job')}
        value={draft.title}
        failure={failure}
        pointer="/title"
        onChange={(title) => onChange({ ...draft, title })}
      />
      <ImageField
        label={t(isNew ? 'roster.portrait' : 'roster.portrait.new')}
        image={draft.portrait}
        isWrong={isFaulty(failure, '/portrait')}
        onChange={(portrait) => onChange({ ...draft, portrait })}
      />
      {isNew && (
        <LineField
          label={t('roster.pin.chosen')}
          rule={t('roster.pin.rule')}
          value={draft.pin}
          isWrong={isFaulty(failure, '/pin')}
          onChange={(pin) => onChange({ ...draft, pin })}
        />
      )}
    </div>
  );
}
