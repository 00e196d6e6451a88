import { useSyncExternalStore } from 'react';

const MM_AN_INCH = 25.4;

function subscribe(onChange: () => void): () => void {
  window.addEventListener('resize', onChange);
  return () => window.removeEventListener('resize', onChange);
}

/** Diagonal of the panel in CSS px. */
function diagonal(): number {
  return Math.hypot(window.innerWidth, window.innerHeight);
}

/** CSS px in a millimetre of the panel, or 0 where nobody has said how large it is. */
export function usePanelMm(inches: number | null): number {
  const px = useSyncExternalStore(subscribe, diagonal);
  return inches === null ? 0 : px / (inches * MM_AN_INCH);
}
