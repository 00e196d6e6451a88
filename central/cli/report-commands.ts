import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  reportFormatSchema,
  reportRequestSchema,
  REPORT_FORMATS,
  REPORT_FORMS,
} from '../../shared/contract/reports.ts';
import { ALL_UNITS } from '../accounts/scope.ts';
import type { OpenParts } from '../open-parts.ts';
import { createReport, openReport } from '../reports/create-report.ts';
import { fileNameOf } from '../reports/file-name.ts';
import { renderReport } from '../reports/render/render.ts';
import type { Options, Said } from './commands.ts';

const BY = 'cli';

/** Makes a report, keeps it at the centre like any other and writes it to a file. */
export async function makeReport({ parts }: OpenParts, options: Options): Promise<Said> {
  const { unit, form, period, locale = 'vi', out } = options;
  const order = reportRequestSchema.safeParse({ unit, form, period, locale });
  const format = reportFormatSchema.safeParse(options.format ?? 'pdf');
  if (!order.success || !format.success) {
    const values = { forms: REPORT_FORMS.join(', '), formats: REPORT_FORMATS.join(', ') };
    return { ok: false, key: 'cli.bad-report', values };
  }
  const made = await createReport(parts, order.data, ALL_UNITS, BY);
  const report = made === null ? null : await openReport(parts, made.id);
  if (report === null)
    return { ok: false, key: 'cli.no-such-unit', values: { unit: order.data.unit } };
  const path = resolve(out ?? fileNameOf(report.view, format.data));
  const failure = await save(path, await renderReport(report.snapshot, format.data));
  if (failure !== null)
    return { ok: false, key: 'cli.report-not-written', values: { path, failure } };
  return { ok: true, key: 'cli.report-made', values: { path, hash: report.view.sha256 } };
}

async function save(path: string, bytes: Buffer): Promise<string | null> {
  try {
    await writeFile(path, bytes);
    return null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      return error.code;
    throw error;
  }
}
