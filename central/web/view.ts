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
  | 'roster'
  | 'procedures'
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
    'roster',
    'procedures',
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
    'roster',
    'procedures',
    'settings',
    'badges',
    'alarms',
    'quarantine',
    'retention',
    'account',
  ],
  province: ['figures', ...READING, 'calendar', 'procedures', 'account'],
  auditor: [
    'figures',
    'flags',
    ...READING,
    'calendar',
    'roster',
    'procedures',
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

/**
 * The view that the address names, so that it can be bookmarked and the back button works. Another one opens once
 * `leave` lets go of the present one; until then the address stays with what is on the page.
 */
export function useView(
  views: readonly [View, ...View[]],
  leave: (go: () => void) => void,
): readonly [View, (view: View) => void] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => {
      const next = location.hash;
      // What leads within the page is no other view.
      if (next === hash || !isView(next, views)) return;
      history.replaceState(null, '', addressOf(hash));
      leave(() => {
        history.replaceState(null, '', addressOf(next));
        setHash(next);
      });
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [hash, leave, views]);
  const open = (view: View): void =>
    leave(() => {
      history.pushState(null, '', `#${view}`);
      setHash(`#${view}`);
    });
  return [viewOf(hash, views), open];
}

function isView(hash: string, views: readonly View[]): boolean {
  return hash === '' || views.some((view) => hash === `#${view}`);
}

/** An empty fragment leaves the address as it is, so it takes the path's own. */
function addressOf(hash: string): string {
  return hash === '' ? location.pathname + location.search : hash;
}
