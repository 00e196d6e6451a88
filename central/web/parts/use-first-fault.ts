import { useEffect, useRef, type RefObject } from 'react';
import type { Failure } from '../api/answer.ts';

/** Takes whoever sent a form to the first field that the centre found fault with. */
export function useFirstFault(failure: Failure | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure === null) return;
    const first = form.current?.querySelector('[aria-invalid="true"]');
    if (first instanceof HTMLElement) first.focus();
  }, [failure]);
  return form;
}
