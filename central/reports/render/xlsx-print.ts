import {
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings as insertInOrder,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { ReportDocument } from '../document.ts';

/** ECMA-376 ST_PaperSize */
const A4 = 9;
/** The parts of a worksheet and of a workbook in the order that ECMA-376 demands, as far as they occur here. */
const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'mergeCells',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
];
const WORKBOOK_ORDER = ['workbookPr', 'bookViews', 'sheets', 'definedNames', 'calcPr'];
const MARGINS_INCH = { left: 0.59, right: 0.39, top: 0.59, bottom: 0.7, header: 0.3, footer: 0.3 };

/** Height of A4 between the margins, in points. */
const PAGE_POINTS = { portrait: 749, landscape: 502 } as const;
/** So much more than a page is made smaller to be one: better than a second page with a signature alone. */
const SHRUNK_BY = 1.35;

/** Whether a sheet of this height (points) is printed on one page, a little smaller if need be. */
export function isOnePage(height: number, landscape: boolean): boolean {
  return height <= PAGE_POINTS[landscape ? 'landscape' : 'portrait'] * SHRUNK_BY;
}

/** What write-excel-file leaves out of a sheet: A4, fitted to the page's width, and a footer on every page. */
export function withPageSetup(
  xml: string,
  { landscape, pageLabel, sha256 }: Pick<ReportDocument, 'landscape' | 'pageLabel' | 'sha256'>,
  onePage: boolean,
): string {
  const label = pageLabel.replace('{page}', '&P').replace('{pages}', '&N');
  const footer = sanitizeTextContent(`&L&7SHA-256: ${sha256}&R&7${label}`);
  const setup = {
    paperSize: A4,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToWidth: 1,
    fitToHeight: onePage ? 1 : 0,
  };
  const plain = xml.replaceAll(/<(?:pageMargins|pageSetup|sheetPr)\b[^>]*\/>/g, '');
  return [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    getSelfClosingTagMarkup('printOptions', { horizontalCentered: 1 }),
    getSelfClosingTagMarkup('pageMargins', MARGINS_INCH),
    getSelfClosingTagMarkup('pageSetup', setup),
    `<headerFooter><oddFooter>${footer}</oddFooter></headerFooter>`,
  ].reduce((done, markup) => insertInOrder(done, markup, SHEET_ORDER, 'worksheet'), plain);
}

export interface TitledSheet {
  readonly name: string;
  /** Rows of the table's heads, from 1. */
  readonly headRow: { readonly from: number; readonly to: number } | null;
}

/** Prints the heads of each sheet's table on each of its pages. */
export function withTitles(xml: string, sheets: readonly TitledSheet[]): string {
  const names = sheets.map(({ name, headRow }, index) => {
    if (headRow === null) return '';
    const range = `'${name.replaceAll("'", "''")}'!$${headRow.from}:$${headRow.to}`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sanitizeTextContent(range)}</definedName>`;
  });
  const all = names.join('');
  if (all === '') return xml;
  return insertInOrder(xml, `<definedNames>${all}</definedNames>`, WORKBOOK_ORDER, 'workbook');
}
