import { useEffect, useState } from 'react';
import type { Role } from '../../shared/contract/session.ts';

export type View =
  | 'figures'
  | 'flags'
  | 'comments'
  | 'petitions'
  | 'contests'
  | 'dossiers'
  | 'reports'
  | 'devices'
  | 'settings'
  | 'badges'
  | 'statements'
  | 'calendar'
  | 'alarms'
  | 'quarantine'
  | 'people'
  | 'retention'
  | 'audit'
  | 'account';

const READING: readonly View[] = [
  'comments',
  'petitions',
  'contests',
  'dossiers',
  'statements',
  'reports',
];

/** What each role may open, its usual page first. The centre refuses the rest by itself. A clerk has a page apart. */
export const VIEWS_OF: Readonly<Record<Exclude<Role, 'clerk'>, readonly [View, ...View[]]>> = {
  it: [
    'figures',
    'dossiers',
    'statements',
    'calendar',
    'devices',
    'settings',
    'badges',
    'alarms',
    'quarantine',
    'people',
    'retention',
    'audit',
    'account',
  ],
  manager: [
    'figures',
    'flags',
    ...READING,
    'calendar',
    'settings',
    'badges',
    'alarms',
    'quarantine',
    'retention',
    'account',
  ],
  province: ['figures', ...READING, 'calendar', 'account'],
  auditor: [
    'figures',
    'flags',
    ...READING,
    'calendar',
    'settings',
    'badges',
    'quarantine',
    'people',
    'retention',
    'audit',
    'account',
  ],
};

function viewOf(hash: string, views: readonly [View, ...View[]]): View {
  return views.find((view) => hash === `#${view}`) ?? views[0];
}

/** The view that the address names, so that it can be bookmarked and the back button works. */
export function useView(views: readonly [View, ...View[]]): readonly [View, (view: View) => void] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return [viewOf(hash, views), (view) => setHash(`#${view}`)];
}
