import type { UnitView } from '../../../shared/contract/fleet.ts';
import type { AccountClerk, UserView } from '../../../shared/contract/people.ts';
import type { Words } from '../i18n/words.tsx';

/** What a clerk is known by in the lists and files of the office, with the unit where it isn't the one on the page. */
export function clerkIdText(
  { unit: unitId, id }: AccountClerk,
  unit: UnitView,
  { t }: Words,
): string {
  return unitId === unit.id
    ? t('users.reach.clerk.id', { id })
    : t('users.reach.clerk.elsewhere', { id, unit: unitId });
}

/** How far an account reaches, in words; a unit that isn't the one on the page goes by its id. */
export function reachText(
  { reach, clerk }: Pick<UserView, 'reach' | 'clerk'>,
  unit: UnitView,
  { t, local }: Words,
): string {
  if (clerk) return t('users.reach.clerk', { clerk: clerk.name });
  if (reach.all) return t('users.reach.all');
  const named = reach.units.map((id) => (id === unit.id ? local(unit.name) : id));
  const areas = reach.areas.map((area) => t('users.reach.area', { area }));
  return [...named, ...areas].join(', ');
}
