import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from './i18n/words.tsx';
import type { View } from './view.ts';

/** Of the tab before the present one, so that it is seen that there is one. */
const PEEK_PX = 32;

interface ViewsNavProps {
  readonly views: readonly View[];
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** The pages of a role. Where they stand in one line that scrolls, the present one is brought into sight. */
export function ViewsNav({ views, view, onView }: ViewsNavProps): ReactNode {
  const { t } = useWords();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const present = nav.current?.querySelector<HTMLElement>(`[href="#${view}"]`);
    if (nav.current && present)
      nav.current.scrollLeft = present.offsetLeft - nav.current.offsetLeft - PEEK_PX;
  }, [view]);
  return (
    <nav ref={nav} aria-label={t('app.views')} className="views">
      {views.map((one) => (
        <a
          key={one}
          href={`#${one}`}
          aria-current={one === view ? 'page' : undefined}
          onClick={(event) => {
            // Whoever asks for a tab or window of its own gets it from the browser.
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onView(one);
          }}
        >
          {t(`view.${one}`)}
        </a>
      ))}
    </nav>
  );
}
