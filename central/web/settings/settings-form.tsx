import { useState, type FormEvent, type ReactNode } from 'react';
import type { BadgeHolder } from '../../../shared/contract/badges.ts';
import type {
  CounterSettings,
  SettingsChanges,
} from '../../../shared/contract/counter-settings.ts';
import type { Failure } from '../api/answer.ts';
import { useWords } from '../i18n/words.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { FieldFaultsLine } from '../parts/field-faults-line.tsx';
import { SaveLine } from '../parts/save-line.tsx';
import { useFirstFault } from '../parts/use-first-fault.ts';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { changesOf } from './changes.ts';
import { ContactFields } from './contact-fields.tsx';
import { DisplayFields } from './display-fields.tsx';
import { draftOf, type SettingsDraft } from './draft.ts';
import { GROUPS, groupsIn, type Group } from './groups.ts';
import { OpeningFields } from './opening-fields.tsx';
import { PaymentFields } from './payment-fields.tsx';
import type { Place } from './place.ts';
import { SettingGroup } from './setting-group.tsx';
import '../parts/form-card.css';

interface SettingsFormProps {
  readonly place: Place;
  /** What holds here where nothing is set. */
  readonly inherited: CounterSettings;
  readonly changes: SettingsChanges;
  readonly clerks: readonly BadgeHolder[];
  readonly isReadOnly: boolean;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Whether it was saved. */
  readonly onSave: (changes: SettingsChanges) => Promise<boolean>;
}

export function SettingsForm(props: SettingsFormProps): ReactNode {
  const { place, inherited, changes, clerks, isReadOnly, busy, failure, onSave } = props;
  const { t } = useWords();
  const [own, setOwn] = useState(() => groupsIn(changes));
  const [draft, setDraft] = useState(() => draftOf({ ...inherited, ...changes }));
  const form = useFirstFault(failure);
  const typed = { draft, own: [...own].toSorted() };
  const noteSaved = useUnsaved(typed);

  function setGroup(group: Group, isOwn: boolean): void {
    setOwn(new Set(GROUPS.filter((one) => (one === group ? isOwn : own.has(one)))));
    if (!isOwn) setDraft({ ...draft, [group]: draftOf(inherited)[group] });
  }
  async function save(): Promise<void> {
    const listed = clerks.map(({ clerk }) => clerk);
    if (await onSave(changesOf(draft, own, listed))) noteSaved(typed);
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void save();
  }

  return (
    <form
      ref={form}
      className="form-card"
      noValidate
      onSubmit={onSubmit}
      aria-labelledby="settings-title"
    >
      <h2 id="settings-title">{t('settings.part.kiosk')}</h2>
      <fieldset className="setting-groups" disabled={isReadOnly} aria-labelledby="settings-title">
        {GROUPS.map((group) => (
          <SettingGroup
            key={group}
            group={group}
            place={place}
            isOwn={own.has(group)}
            onOwn={(isOwn) => setGroup(group, isOwn)}
          >
            <GroupFields
              group={group}
              draft={draft}
              clerks={clerks}
              failure={failure}
              onChange={setDraft}
            />
          </SettingGroup>
        ))}
      </fieldset>
      <FieldFaultsLine failure={failure} />
      <SaveLine isReadOnly={isReadOnly} busy={busy} />
    </form>
  );
}

interface GroupFieldsProps {
  readonly group: Group;
  readonly draft: SettingsDraft;
  readonly clerks: readonly BadgeHolder[];
  readonly failure: Failure | null;
  readonly onChange: (draft: SettingsDraft) => void;
}

function GroupFields({ group, draft, clerks, failure, onChange }: GroupFieldsProps): ReactNode {
  const { t } = useWords();
  const fields = <G extends Group>(one: G) => ({
    value: draft[one],
    failure,
    onChange: (value: SettingsDraft[G]) => onChange({ ...draft, [one]: value }),
  });
  switch (group) {
    case 'opening':
      return <OpeningFields {...fields('opening')} />;
    case 'asking':
      return (
        <CheckBox
          label={t('settings.ask-procedure')}
          checked={draft.asking.askProcedure}
          onChange={(askProcedure) => onChange({ ...draft, asking: { askProcedure } })}
        />
      );
    case 'display':
      return <DisplayFields {...fields('display')} />;
    case 'payment':
      return <PaymentFields {...fields('payment')} />;
    case 'contacts':
      return <ContactFields {...fields('contacts')} clerks={clerks} />;
  }
}
