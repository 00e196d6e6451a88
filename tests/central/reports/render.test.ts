import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { REPORT_FORMATS, REPORT_FORMS } from '../../../shared/contract/reports.ts';
import { hashJson } from '../../../shared/log/canonical.ts';
import { readAnchor } from '../../../central/log-check/anchors.ts';
import { renderReport } from '../../../central/reports/render/render.ts';
import { snapshotSchema, type ReportSnapshot } from '../../../central/reports/snapshot.ts';
import { OCTOBER } from './fixtures/snapshot.ts';

describe.each(REPORT_FORMS)('the report %s', (form) => {
  test.each(REPORT_FORMATS)(
    'gives the same %s bytes again, also from the stored text',
    async (format) => {
      const snapshot = { ...OCTOBER, form };
      const stored = snapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)));
      const first = await renderReport(snapshot, format);
      const again = await renderReport(stored, format);
      expect(first.length).toBeGreaterThan(200);
      expect(again.equals(first)).toBe(true);
    },
  );
});

test('another rating in the data is another hash on every page', async () => {
  const changed = { ...OCTOBER, counts: OCTOBER.counts.slice(1) };
  expect(hashJson(changed)).not.toBe(hashJson(OCTOBER));
  expect(await pagesOf(changed)).toEqual(
    expect.arrayContaining([expect.stringContaining(hashJson(changed))]),
  );
});

describe('the PDF', () => {
  test('is A4, with the nation’s name, the signatures and the data hash in selectable Vietnamese', async () => {
    const bytes = await renderReport(OCTOBER, 'pdf');
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const page = await pdf.getPage(1);
    const [, , width = 0, height = 0] = page.view;
    // A4 in points, landscape.
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    const [text = ''] = (await extractText(pdf)).text;
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'BÁO CÁO MỨC ĐỘ HÀI LÒNG TẠI KIOSK THEO CÔNG CHỨC',
      'Phạm Thị Ngọc Ánh',
      'NGƯỜI LẬP BIỂU',
      'THỦ TRƯỞNG ĐƠN VỊ',
      'Trang 1/1',
      'kiosk-satisfaction-1',
      hashJson(OCTOBER),
    ])
      expect(text.normalize('NFC')).toContain(words);
  });

  test('embeds its fonts and names no other', async () => {
    const text = (await renderReport(OCTOBER, 'pdf')).toString('latin1');
    const fonts = [...text.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name ?? '');
    expect(fonts.length).toBeGreaterThan(0);
    for (const name of fonts) expect(name).toMatch(/^[A-Z]{6}\+BeVietnamPro-/);
    expect(text).toContain('/FontFile');
  });

  test('repeats the table’s head on every page and never leaves a signature alone', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `can-bo-${at + 100}`);
    const pages = await pagesOf({
      ...OCTOBER,
      names: many.map((id) => ({
        unit: OCTOBER.unit,
        cut: 'clerk',
        id,
        name: { vi: id, en: id },
        field: '',
      })),
      counts: [
        ...many.map((id) => ({
          unit: OCTOBER.unit,
          cut: 'clerk' as const,
          id,
          month: '2026-10',
          scale: 'vn-5',
          counts: [0, 1, 2, 20, 20],
          excluded: [0, 0, 0, 0, 0],
          withdrawn: 0,
        })),
        {
          unit: OCTOBER.unit,
          cut: 'unit',
          id: '',
          month: '2026-10',
          scale: 'vn-5',
          counts: [0, 60, 120, 1200, 1200],
          excluded: [0, 0, 0, 0, 0],
          withdrawn: 0,
        },
      ],
    });
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('Tổng số phiếu');
      expect(page).toContain(`Trang ${at + 1}/${pages.length}`);
    }
    expect(pages.at(-1)).toContain('THỦ TRƯỞNG ĐƠN VỊ');
    expect(pages.at(-1)).toContain('Tổng cộng');
  });
});

describe('the workbook', () => {
  test('is printed on A4 across the page’s width, with repeated heads and page numbers', async () => {
    const files = unzipSync(await renderReport(OCTOBER, 'xlsx'));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(
      /<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToWidth="1"/,
    );
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('Trang &amp;P/&amp;N');
    const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    expect(workbook).toContain('_xlnm.Print_Titles');
  });

  test('holds numbers as numbers and a name that looks like a formula as text', async () => {
    const files = unzipSync(await renderReport(withEvilNames(), 'xlsx'));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f>');
    expect(strings).toContain('=HYPERLINK(');
    expect(sheet).toContain('<v>83.3</v>');
  });

  test('has one sheet for each table, with names Excel accepts', async () => {
    const files = unzipSync(await renderReport({ ...OCTOBER, form: 'overview' }, 'xlsx'));
    const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect(names).toHaveLength(5);
    expect(new Set(names).size).toBe(5);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]/);
    }
  });
});

test('a name of an office that is longer than its half of a sheet has a row of two lines', async () => {
  const heightOf = async (vi: string): Promise<number> => {
    const units = OCTOBER.units.map((unit) => ({ ...unit, name: { vi, en: vi } }));
    const files = unzipSync(await renderReport({ ...OCTOBER, form: 'form-02', units }, 'xlsx'));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    return Number(/<row r="2"[^>]* ht="([\d.]+)"/.exec(sheet)?.[1]);
  };
  const usual = await heightOf('Phường Thử');
  expect(usual).toBeGreaterThan(0);
  const long = 'Trung tâm Phục vụ hành chính công phường Thử Nghiệm';
  expect(await heightOf(long)).toBe(2 * usual);
});

describe('the CSV', () => {
  test('is UTF-8 for Excel with Vietnamese decimals', async () => {
    const csv = await renderReport(OCTOBER, 'csv');
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.toString('utf8')).toContain('1;Phường Thử;Nguyễn Thu Hà;120;40;33,3;60;50,0;');
  });

  test.each(['=1+1', '+84', '-cmd', '@sum', '\t=1', '  =1'])('disarms %j', async (name) => {
    const csv = (await renderReport(withEvilNames(name), 'csv')).toString('utf8');
    const cells = csv.split(/[;\r\n]/);
    expect(cells.some((cell) => cell.replaceAll('"', '') === `'${name}`)).toBe(true);
    expect(cells).not.toContain(name);
  });
});

test('the JSON holds the figures and never what is hidden', async () => {
  const json = z
    .object({ rows: z.array(z.object({ id: z.string(), n: z.int(), counts: z.unknown() })) })
    .parse(JSON.parse((await renderReport(OCTOBER, 'json')).toString('utf8')));
  expect(json.rows.find(({ id }) => id === 'can-bo-4')).toEqual({
    id: 'can-bo-4',
    n: 9,
    counts: null,
  });
  expect(json.rows.find(({ id }) => id === 'can-bo-1')?.counts).toEqual([5, 3, 12, 60, 40]);
});

describe('the heads of the kiosks’ logs', () => {
  const heads = [
    {
      unit: OCTOBER.unit,
      counter: 3,
      device: 'kiosk-3f',
      seq: 812,
      hash: '0123456789abcdef'.repeat(4),
    },
    { unit: OCTOBER.unit, counter: 5, device: 'kiosk-5a', seq: 90_001, hash: 'f'.repeat(64) },
  ];
  const WITH: ReportSnapshot = { ...OCTOBER, heads };
  const PRINTED = 'kiosk-3f:812:01234567 89abcdef 01234567 89abcdef';

  test('stand on paper as they can be typed back in', async () => {
    const [page = ''] = await pagesOf(WITH);
    expect(page).toContain(`Quầy số 3: ${PRINTED}`);
    expect(readAnchor(PRINTED)).toEqual({
      device: 'kiosk-3f',
      seq: 812,
      hash: '0123456789abcdef'.repeat(2),
    });
    expect(await textOf(WITH, 'csv')).toContain(PRINTED);
    const files = unzipSync(await renderReport(WITH, 'xlsx'));
    const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(strings).toContain(PRINTED);
  });

  test('stand on the last sheet of several only', async () => {
    const files = unzipSync(await renderReport({ ...WITH, form: 'overview' }, 'xlsx'));
    const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(strings.split(PRINTED)).toHaveLength(2);
  });

  test('are whole in the JSON', async () => {
    const json = await textOf(WITH, 'json');
    for (const { device, seq, hash } of heads)
      expect(json).toContain(`"device":"${device}","hash":"${hash}","seq":${seq}`);
  });

  test('of a province are counted on paper and whole in the JSON', async () => {
    const many = Array.from({ length: 61 }, (_, at) => ({
      ...heads[1]!,
      device: `kiosk-${at}`,
      seq: at + 1,
    }));
    const snapshot: ReportSnapshot = { ...OCTOBER, form: 'units', heads: many };
    const pages = (await pagesOf(snapshot)).join(' ');
    expect(pages).toContain('nhật ký của 61 kiosk');
    expect(pages).not.toContain('kiosk-60:61:');
    expect(await textOf(snapshot, 'json')).toContain('"device":"kiosk-60"');
  });

  test.each(REPORT_FORMATS)('leave a report from before them as it was (%s)', async (format) => {
    const bytes = await renderReport(OCTOBER, format);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(BEFORE_HEADS[format]);
  });

  async function textOf(snapshot: ReportSnapshot, format: 'csv' | 'json'): Promise<string> {
    return (await renderReport(snapshot, format)).toString('utf8');
  }
});

/** SHA-256 of the files of a report that was stored before the heads were. */
const BEFORE_HEADS = {
  pdf: '0767a925780e334f13e430c2b163776752f0e8177b668bc5921e53e818e66e50',
  xlsx: '28e4b5e92fd735867e21adbb141d3f93aaa5b2dad6dc2cf634a5a4151f9beff7',
  csv: '0f7d714c45452e786379b6bda2d928ac97b421baf6080628e768b5fb8ceccefd',
  json: '82d43a00068d3794cf950522a1604721ebca393d4982fc6de2e283ceffb1b595',
} as const;

function withEvilNames(name = '=HYPERLINK("http://x.example";"y")'): ReportSnapshot {
  const names = OCTOBER.names.map((one) =>
    one.id === 'can-bo-1' ? { ...one, name: { vi: name, en: name } } : one,
  );
  return { ...OCTOBER, names };
}

async function pagesOf(snapshot: ReportSnapshot): Promise<readonly string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await renderReport(snapshot, 'pdf')));
  const { text } = await extractText(pdf, { mergePages: false });
  return text.map((page) => page.normalize('NFC').replaceAll(/\s+/g, ' '));
}
