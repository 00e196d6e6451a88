import type { MouseEvent } from 'react';

/** A touched key takes no focus: the Enter of a scanner or a keyboard must not press it again. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
