import PdfKit from 'pdfkit';
import type { ReportDocument } from '../document.ts';
import { FONTS, type FontName } from './fonts.ts';

export type Pdf = InstanceType<typeof PdfKit>;

/** In points of 1/72 inch. The left margin leaves room for binding. */
const MARGIN = { top: 42, left: 57, right: 34, bottom: 56 } as const;
const RULE_GREY = '#555555';

/** Where the text of a page may stand. */
export interface Area {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** A4, with the report's own time and nothing of the machine's in it. */
export function openPdf({ landscape, locale, title, subtitle, takenAt }: ReportDocument): Pdf {
  const at = new Date(takenAt);
  const pdf = new PdfKit({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margins: MARGIN,
    bufferPages: true,
    // What zlib makes of the same text differs between versions of Node.
    compress: false,
    lang: locale,
    displayTitle: true,
    info: {
      Title: [title, ...subtitle].join(' – '),
      Author: 'Hài Lòng',
      Creator: 'Hài Lòng',
      Producer: 'Hài Lòng',
      CreationDate: at,
      ModDate: at,
    },
  });
  for (const [name, bytes] of Object.entries(FONTS)) pdf.registerFont(name, bytes);
  return pdf;
}

export function areaOf({ page }: Pdf): Area {
  return {
    left: MARGIN.left,
    width: page.width - MARGIN.left - MARGIN.right,
    top: MARGIN.top,
    bottom: page.height - MARGIN.bottom,
  };
}

export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  readonly align: 'left' | 'center' | 'right';
}

/** Writes a paragraph in a column and returns where the next line begins. */
export function writeText(
  pdf: Pdf,
  value: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  { font, size, align }: TextStyle,
): number {
  pdf.font(font).fontSize(size).fillColor('black');
  pdf.text(value, x, y, { width, align, lineGap: 1 });
  return pdf.y;
}

export function textHeight(
  pdf: Pdf,
  value: string,
  width: number,
  font: FontName,
  size: number,
): number {
  if (value === '') return size;
  return pdf.font(font).fontSize(size).heightOfString(value, { width, lineGap: 1 });
}

/** Rule sets, data hash and page numbers, once the number of pages is known. */
export function writeFooters(pdf: Pdf, { footer, pageLabel }: ReportDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    pdf.switchToPage(start + at);
    const { left, width, bottom } = areaOf(pdf);
    // Below the margin pdfkit would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf
      .moveTo(left, bottom + 6)
      .lineTo(left + width, bottom + 6)
      .lineWidth(0.5)
      .stroke(RULE_GREY);
    const label = pageLabel.replace('{page}', String(at + 1)).replace('{pages}', String(count));
    pdf.font('regular').fontSize(7).fillColor(RULE_GREY);
    footer.forEach((line, index) => {
      pdf.text(line, left, bottom + 9 + index * 9, { width: width - 70, lineBreak: false });
    });
    pdf.text(label, left + width - 70, bottom + 9, { width: 70, align: 'right', lineBreak: false });
  }
}
