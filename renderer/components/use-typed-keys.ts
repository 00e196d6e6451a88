import { useEffect } from 'react';

interface TypedKeys {
  readonly onCharacter: (character: string) => void;
  readonly onErase: () => void;
  readonly onEnter?: () => void;
}

/** Lets a physical keyboard type into what our own keys type into. Shortcuts are left alone. */
export function useTypedKeys({ onCharacter, onErase, onEnter }: TypedKeys): void {
  useEffect(() => {
    function type(event: KeyboardEvent): void {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Backspace') onErase();
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) onEnter?.();
      else if (event.key.length === 1) onCharacter(event.key);
    }
    window.addEventListener('keydown', type);
    return () => window.removeEventListener('keydown', type);
  });
}
