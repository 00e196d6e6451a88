import { useState, type FormEvent, type ReactNode } from 'react';
import type { UserRequest } from '../../../shared/contract/people.ts';
import { ROLES, type Role } from '../../../shared/contract/session.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { Field } from '../parts/field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { ClerkPicker } from './clerk-picker.tsx';
import { ReachPicker, reachOf, type ReachChoice } from './reach-picker.tsx';
import '../parts/form-card.css';

const NAME_PATTERN = '[a-z0-9][a-z0-9.\\-]{1,39}';

interface UserFormProps extends PageProps {
  readonly busy: boolean;
  /** Whether it was made. */
  readonly onCreate: (request: UserRequest) => Promise<boolean>;
}

export function UserForm({ busy, onCreate, ...page }: UserFormProps): ReactNode {
  const { unit } = page;
  const { t } = useWords();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('manager');
  const [reach, setReach] = useState<ReachChoice>({ kind: 'unit', area: '' });
  const [clerk, setClerk] = useState('');

  async function create(): Promise<void> {
    const isClerk = role === 'clerk';
    const made = await onCreate({
      name,
      role,
      reach: reachOf(isClerk ? { kind: 'unit', area: '' } : reach, unit.id),
      clerk: isClerk ? { unit: unit.id, id: clerk } : null,
    });
    if (made) setName('');
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void create();
  }

  return (
    <form className="form-card" onSubmit={onSubmit} aria-labelledby="user-title">
      <h2 id="user-title">{t('users.new')}</h2>
      <div className="form-fields">
        <Field label={t('users.new.name')}>
          {(id) => (
            <input
              id={id}
              required
              pattern={NAME_PATTERN}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <RoleField role={role} onChange={setRole} />
        {role === 'clerk' ? (
          <ClerkPicker {...page} clerk={clerk} onChange={setClerk} />
        ) : (
          <ReachPicker unit={unit} choice={reach} onChange={setReach} />
        )}
      </div>
      <button
        type="submit"
        className="button button-main"
        disabled={busy || (role === 'clerk' && clerk === '')}
      >
        {t('users.new.submit')}
      </button>
    </form>
  );
}

interface RoleFieldProps {
  readonly role: Role;
  readonly onChange: (role: Role) => void;
}

function RoleField({ role, onChange }: RoleFieldProps): ReactNode {
  const { t } = useWords();
  return (
    <SelectField
      label={t('users.role')}
      options={ROLES.map((one) => ({ value: one, label: t(`role.${one}`) }))}
      value={role}
      onChange={onChange}
    />
  );
}
