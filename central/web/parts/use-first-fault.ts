import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Takes whoever sent a form to the first field that the centre found fault with.
 * @param fault what the centre said, another object each time; null while there is no fault
 */
export function useFirstFault(fault: object | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (fault === null) return;
    const first = form.current?.querySelector('[aria-invalid="true"]');
    if (first instanceof HTMLElement) first.focus();
  }, [fault]);
  return form;
}
