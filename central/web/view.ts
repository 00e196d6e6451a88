import { useEffect, useState } from 'react';

export type View = 'figures' | 'devices';
export const VIEWS: readonly View[] = ['figures', 'devices'];

function viewOf(hash: string): View {
  return VIEWS.find((view) => hash === `#${view}`) ?? 'figures';
}

/** The view that the address names, so that it can be bookmarked and the back button works. */
export function useView(): readonly [View, (view: View) => void] {
  const [view, setView] = useState<View>(() => viewOf(location.hash));
  useEffect(() => {
    const follow = (): void => setView(viewOf(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return [view, setView];
}
