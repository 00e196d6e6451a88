import type { ReactNode } from 'react';
import type { UnitView } from '../../../shared/contract/fleet.ts';
import type { UserView } from '../../../shared/contract/people.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import { clerkIdText, reachText } from './reach-text.ts';

export type UserAct = 'disable' | 'enable' | 'reset' | 'move';

interface UsersTableProps {
  readonly users: readonly UserView[];
  readonly unit: UnitView;
  /** Who looks: nobody decides their own case. */
  readonly self: string;
  /** null for those who only read. */
  readonly onAct: ((user: UserView, act: UserAct) => void) | null;
}

export function UsersTable({ users, unit, self, onAct }: UsersTableProps): ReactNode {
  const words = useWords();
  const { t } = words;
  return (
    <TableFrame label={t('users.title')}>
      <table>
        <caption>{t('users.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('users.name')}</th>
            <th scope="col">{t('users.role')}</th>
            <th scope="col">{t('users.reach')}</th>
            <th scope="col">{t('users.state')}</th>
            {onAct && <th scope="col">{t('users.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id}>
              <th scope="row">
                {user.name}
                {user.external && <span className="line-note">{t('users.external')}</span>}
              </th>
              <td>{t(`role.${user.role}`)}</td>
              <td>
                {reachText(user, unit, words)}
                {user.clerk && (
                  <span className="line-note">{clerkIdText(user.clerk, unit, words)}</span>
                )}
              </td>
              <td>{stateText(user, words)}</td>
              {onAct && (
                <td>
                  {user.name !== self && <UserActs user={user} onAct={(act) => onAct(user, act)} />}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function stateText({ disabledAt, mustChangePassword }: UserView, { t, formats }: Words): string {
  if (disabledAt !== null)
    return t('users.state.disabled', { time: formats.dayAndTime(disabledAt) });
  return mustChangePassword ? t('users.state.new') : t('users.state.active');
}

interface UserActsProps {
  readonly user: UserView;
  readonly onAct: (act: UserAct) => void;
}

function UserActs({ user, onAct }: UserActsProps): ReactNode {
  const { t } = useWords();
  const acts = actsFor(user);
  return (
    <span className="actions">
      {acts.map((act) => (
        <ConfirmButton
          key={act}
          label={t(`users.${act}`)}
          subject={user.name}
          onConfirm={() => onAct(act)}
        />
      ))}
      {mayMove(user) && (
        <button
          type="button"
          className="button button-small"
          aria-label={`${t('users.move')}: ${user.name}`}
          onClick={() => onAct('move')}
        >
          {t('users.move')}
        </button>
      )}
    </span>
  );
}

function actsFor({ disabledAt, external }: UserView): readonly Exclude<UserAct, 'move'>[] {
  if (disabledAt !== null) return ['enable'];
  return external ? ['disable'] : ['disable', 'reset'];
}

/** A clerk reaches their own alone, and the provider's groups say it for theirs. */
function mayMove({ disabledAt, external, role }: UserView): boolean {
  return disabledAt === null && !external && role !== 'clerk';
}
