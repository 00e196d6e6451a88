import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { LeaveDialog } from './leave-dialog.tsx';
import { UnsavedContext } from './unsaved-context.ts';

/** Nothing that was typed goes without a word, whichever way the page is left. */
export function UnsavedGuard({ children }: { readonly children: ReactNode }): ReactNode {
  // No state: whoever leaves right after a key was pressed must not be faster than a render.
  const dirty = useRef<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<{ readonly go: () => void } | null>(null);

  const note = useCallback((form: string, formIsDirty: boolean) => {
    const others = [...dirty.current].filter((one) => one !== form);
    dirty.current = new Set(formIsDirty ? [...others, form] : others);
    // A page with such a listener loses the browser's quick way back, so it is there only while it is needed.
    if (dirty.current.size > 0) window.addEventListener('beforeunload', askFirst);
    else window.removeEventListener('beforeunload', askFirst);
  }, []);
  const leave = useCallback((go: () => void) => {
    if (dirty.current.size > 0) setAsked({ go });
    else go();
  }, []);
  const context = useMemo(() => ({ note, leave }), [note, leave]);
  useEffect(() => () => window.removeEventListener('beforeunload', askFirst), []);

  return (
    <UnsavedContext value={context}>
      {children}
      {asked && (
        <LeaveDialog
          onStay={() => setAsked(null)}
          onLeave={() => {
            setAsked(null);
            asked.go();
          }}
        />
      )}
    </UnsavedContext>
  );
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
