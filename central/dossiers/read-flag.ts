import type { Cell } from './table.ts';

const YES = ['có', 'co', 'x', '1', 'true', 'yes', 'y', 'đúng', 'liên thông', 'trực tuyến'];
const NO = ['không', 'khong', '0', 'false', 'no', 'n', 'sai', '-', 'trực tiếp'];

/** Undefined for what is neither. */
export function readFlag(cell: Cell): boolean | undefined {
  const text = String(cell).normalize('NFC').trim().toLowerCase();
  if (YES.includes(text)) return true;
  return NO.includes(text) ? false : undefined;
}
