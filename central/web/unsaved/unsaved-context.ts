import { createContext, useContext } from 'react';

interface Unsaved {
  /** Tells whether the form of that name holds what would be lost. */
  readonly note: (form: string, isDirty: boolean) => void;
  /** Does it at once where nothing would be lost; otherwise asks first. */
  readonly leave: (go: () => void) => void;
}

/** Where nobody watches, nothing is asked. */
export const UnsavedContext = createContext<Unsaved>({
  note: () => undefined,
  leave: (go) => go(),
});

/** How whatever takes a form off the page is done. */
export function useLeave(): Unsaved['leave'] {
  return useContext(UnsavedContext).leave;
}
