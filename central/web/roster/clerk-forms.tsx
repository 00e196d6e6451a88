import { useState, type ReactNode } from 'react';
import type { NewPin, RosterEntry } from '../../../shared/contract/roster.ts';
import { isFaulty } from '../api/answer.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { LineField } from '../parts/line-field.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { ClerkFields } from './clerk-fields.tsx';
import { clerkChanges, clerkDraft, newClerk, NO_CLERK } from './draft.ts';
import { RosterForm } from './roster-form.tsx';

interface NewClerkFormProps extends PageProps {
  readonly onAdded: (pin: NewPin, name: string) => void;
}

export function NewClerkForm({ api, unit, onSignedOut, onAdded }: NewClerkFormProps): ReactNode {
  const { t } = useWords();
  const [draft, setDraft] = useState(NO_CLERK);
  useUnsaved(draft);
  const act = useAct(onSignedOut);
  async function add(): Promise<void> {
    const added = await act.run(() => api.addClerk(unit.id, newClerk(draft)));
    if (!added) return;
    setDraft(NO_CLERK);
    onAdded(added.value, draft.name.trim());
  }
  return (
    <RosterForm
      title={t('roster.clerk.add')}
      submit={t('roster.clerk.add.submit')}
      act={act}
      onSubmit={() => void add()}
    >
      <ClerkFields draft={draft} failure={act.failure} isNew onChange={setDraft} />
    </RosterForm>
  );
}

interface ClerkFormProps extends PageProps {
  readonly clerk: RosterEntry;
  readonly onCancel: () => void;
}

interface ClerkChangeFormProps extends ClerkFormProps {
  readonly onChanged: () => void;
}

export function ClerkChangeForm(props: ClerkChangeFormProps): ReactNode {
  const { api, unit, clerk, onSignedOut, onCancel, onChanged } = props;
  const { t } = useWords();
  const [draft, setDraft] = useState(() => clerkDraft(clerk));
  useUnsaved(draft);
  const act = useAct(onSignedOut);
  async function change(): Promise<void> {
    const changes = clerkChanges(clerk, draft);
    if (changes === null) onCancel();
    else if (await act.run(() => api.changeClerk(unit.id, clerk.id, changes))) onChanged();
  }
  return (
    <RosterForm
      title={t('roster.clerk.change', { name: clerk.name })}
      submit={t('field.save')}
      act={act}
      onSubmit={() => void change()}
      onCancel={onCancel}
    >
      <ClerkFields draft={draft} failure={act.failure} isNew={false} onChange={setDraft} />
    </RosterForm>
  );
}

interface ClerkReturnFormProps extends ClerkFormProps {
  readonly onReturned: (pin: NewPin, name: string) => void;
}

/** Somebody who had left comes back, under the id that their figures are kept by. */
export function ClerkReturnForm(props: ClerkReturnFormProps): ReactNode {
  const { api, unit, clerk, onSignedOut, onCancel, onReturned } = props;
  const { t } = useWords();
  const [name, setName] = useState(clerk.isRenamed ? '' : clerk.name);
  useUnsaved(name);
  const act = useAct(onSignedOut);
  async function take(): Promise<void> {
    const request = name === '' || name === clerk.name ? {} : { name };
    const back = await act.run(() => api.returnClerk(unit.id, clerk.id, request));
    if (back) onReturned(back.value, name.trim());
  }
  return (
    <RosterForm
      title={t('roster.return.title', { name: clerk.name })}
      lead={t('roster.return.lead')}
      submit={t('roster.return.submit')}
      act={act}
      onSubmit={() => void take()}
      onCancel={onCancel}
    >
      <LineField
        label={t('roster.name')}
        rule={clerk.isRenamed ? t('roster.return.name.rule') : undefined}
        value={name}
        isWrong={isFaulty(act.failure, '/name')}
        onChange={setName}
      />
    </RosterForm>
  );
}
