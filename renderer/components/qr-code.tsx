import './qr-code.css';
import { encodeQR } from 'qr';
import { useMemo, type ReactNode } from 'react';

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
}

/** Light cells around the code, so that a camera finds its edge (ISO/IEC 18004 asks for four). */
const QUIET_ZONE = 4;

/** Always dark on light, whatever the colours of the screen: cameras read nothing else reliably. */
export function QrCode({ text, label }: QrCodeProps): ReactNode {
  const { size, path } = useMemo(() => drawing(text), [text]);
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      // An inline drawing has no tag of its own that says so.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={label}
    >
      <path d={path} />
    </svg>
  );
}

function drawing(text: string): { readonly size: number; readonly path: string } {
  const cells = encodeQR(text, 'raw', { ecc: 'low', border: QUIET_ZONE });
  const path = cells.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size: cells.length, path: path.join('') };
}
