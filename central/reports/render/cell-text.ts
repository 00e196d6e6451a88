import type { Cell, ReportDocument } from '../document.ts';
import { formatNumber } from '../format-number.ts';

/** A cell as it is read on paper. */
export function cellText(
  cell: Cell,
  { locale, marks }: Pick<ReportDocument, 'locale' | 'marks'>,
): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return formatNumber(cell.value, cell.digits, locale);
    case 'too-few':
    case 'protects-another':
      return marks[cell.kind];
    case 'blank':
      return '';
  }
}
