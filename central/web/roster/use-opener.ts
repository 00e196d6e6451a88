import { useCallback, useRef, useState } from 'react';

export interface Opener<T> {
  readonly opened: T | null;
  readonly open: (what: T) => void;
  readonly close: () => void;
}

/** One thing at a time has its form open; the focus goes back to the button that opened it. */
export function useOpener<T>(): Opener<T> {
  const [opened, setOpened] = useState<T | null>(null);
  const button = useRef<Element | null>(null);
  const open = useCallback((what: T) => {
    button.current = document.activeElement;
    setOpened(what);
  }, []);
  const close = useCallback(() => {
    setOpened(null);
    if (button.current instanceof HTMLElement && button.current.isConnected) button.current.focus();
    button.current = null;
  }, []);
  return { opened, open, close };
}
