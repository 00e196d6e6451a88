import { useContext, useId, useLayoutEffect, useState } from 'react';
import { UnsavedContext } from './unsaved-context.ts';

/**
 * Watches a form for what was typed and not saved. @param draft plain data, as it stands in the form
 * @returns what to call with the draft that was saved; a draft that is set back to it by itself needs no call
 */
export function useUnsaved<Draft>(draft: Draft): (saved: Draft) => void {
  const { note } = useContext(UnsavedContext);
  const form = useId();
  const [kept, setKept] = useState(() => JSON.stringify(draft));
  const isDirty = JSON.stringify(draft) !== kept;
  // Within the same event as the key press: an effect could come after the next press.
  useLayoutEffect(() => {
    note(form, isDirty);
    return () => note(form, false);
  }, [note, form, isDirty]);
  return (saved) => setKept(JSON.stringify(saved));
}
