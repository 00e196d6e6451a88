import type { UnitView } from '../../../shared/contract/fleet.ts';
import type { UserView } from '../../../shared/contract/people.ts';
import type { Words } from '../i18n/words.tsx';

/** How far an account reaches, in words; a unit that isn't the one on the page goes by its id. */
export function reachText(
  { reach, clerk }: Pick<UserView, 'reach' | 'clerk'>,
  unit: UnitView,
  { t, local }: Words,
): string {
  if (clerk) return t('users.reach.clerk', { clerk: clerk.id });
  if (reach.all) return t('users.reach.all');
  const named = reach.units.map((id) => (id === unit.id ? local(unit.name) : id));
  const areas = reach.areas.map((area) => t('users.reach.area', { area }));
  return [...named, ...areas].join(', ');
}
