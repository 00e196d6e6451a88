import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { LeaveDialog } from './leave-dialog.tsx';
import { UnsavedContext } from './unsaved-context.ts';

/** Nothing that was typed goes without a word, whichever way the page is left. */
export function UnsavedGuard({ children }: { readonly children: ReactNode }): ReactNode {
  const [dirty, setDirty] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<{ readonly go: () => void } | null>(null);
  const isDirty = dirty.length > 0;

  const note = useCallback((form: string, formIsDirty: boolean) => {
    setDirty((before) => {
      if (before.includes(form) === formIsDirty) return before;
      return formIsDirty ? [...before, form] : before.filter((one) => one !== form);
    });
  }, []);
  const leave = useCallback(
    (go: () => void) => {
      if (isDirty) setAsked({ go });
      else go();
    },
    [isDirty],
  );
  const context = useMemo(() => ({ note, leave }), [note, leave]);

  useEffect(() => {
    // A page with such a listener loses the browser's quick way back, so it is there only while it is needed.
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);

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
