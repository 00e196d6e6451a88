import { isBlank, type Cell } from '../dossiers/table.ts';

const PROCEDURE_CODE = /^\d\.\d{6}(?:\.[\dH.]+)?$/;
/** A point groups thousands in Vietnam, so it is refused as ambiguous. */
const DAYS = /^\d{1,4}(?:,\d{1,4})?$/;
const WHOLE = /^\d{1,12}$/;
const LIST_MARK = /^[-–•+*]\s+/;
const NUMBER_MARK = /^(?:bước\s+)?(\d{1,2})\s*[.:)]\s+/i;

export function textIn(cell: Cell): string {
  return cell === null ? '' : String(cell).normalize('NFC').trim();
}

/** A procedure's code such as `1.001193`, or null. */
export function codeIn(cell: Cell): string | null {
  const text = textIn(cell);
  return PROCEDURE_CODE.test(text) ? text : null;
}

type NumberVerdict = { readonly ok: true; readonly value: number | null } | { readonly ok: false };

/** Days with a decimal comma, `0,5`; a blank cell says nothing of them. */
export function daysIn(cell: Cell): NumberVerdict {
  if (isBlank(cell)) return { ok: true, value: null };
  if (typeof cell === 'number') return cell >= 0 ? { ok: true, value: cell } : { ok: false };
  const text = textIn(cell);
  return DAYS.test(text) ? { ok: true, value: Number(text.replace(',', '.')) } : { ok: false };
}

/** Whole đồng without points; a blank cell says nothing of the fee. */
export function feeIn(cell: Cell): NumberVerdict {
  if (isBlank(cell)) return { ok: true, value: null };
  const text = textIn(cell);
  return WHOLE.test(text) ? { ok: true, value: Number(text) } : { ok: false };
}

/** One item a line. Marks and numbers of the list itself go, because the kiosk draws its own. */
export function itemsIn(cell: Cell): readonly string[] {
  return textIn(cell)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => withoutMark(line, index + 1))
    .filter((line) => line !== '');
}

/** A number that is not the item's own place is part of its words. */
function withoutMark(line: string, place: number): string {
  const [mark = '', number] = NUMBER_MARK.exec(line) ?? [];
  if (number !== undefined && Number(number) === place) return line.slice(mark.length);
  return line.replace(LIST_MARK, '');
}
