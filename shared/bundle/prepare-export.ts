import type { ExportFailure, ExportOrder } from '../contract/exports.ts';
import type { KioskConfig } from '../contract/kiosk-config.ts';
import type { Head } from '../log/chain.ts';
import { bundleFileName, ratingsFileName } from './format.ts';
import { runInScope } from './scope.ts';
import { writeBundle, type BundlePiece, type BundleSource, type EntryRun } from './write-bundle.ts';
import { writeRatings } from './write-ratings.ts';

/** What a host knows of its log. `device` and `config` are null before it is enrolled. */
export interface ExportSource extends BundleSource {
  readonly device: string | null;
  readonly config: KioskConfig | null;
  readonly tail: Head;
  readonly acked: number;
}

/** What is to be written. `recipient`: for whom it is encrypted, null for a plain file. */
export type PreparedExport =
  | {
      readonly ok: true;
      readonly run: EntryRun;
      readonly file: string;
      readonly pieces: AsyncGenerator<BundlePiece, void>;
      readonly recipient: string | null;
    }
  | { readonly ok: false; readonly reason: ExportFailure };

/** Finds the run that is meant and names its file; nothing is written yet. Throws where the log can't be read. */
export async function prepareExport(
  source: ExportSource,
  { what, scope, locale }: Pick<ExportOrder, 'what' | 'scope' | 'locale'>,
): Promise<PreparedExport> {
  const { device, config } = source;
  if (device === null || config === null) return { ok: false, reason: 'not-enrolled' };
  const run = await runInScope(source, scope);
  if (run === null) return { ok: false, reason: 'nothing' };
  const { from, to } = run;
  switch (what) {
    case 'bundle': {
      const file = bundleFileName(device, from, to);
      const pieces = writeBundle(source, run);
      return { ok: true, run, file, pieces, recipient: config.exportRecipient };
    }
    case 'ratings': {
      const file = ratingsFileName(device, from, to);
      const pieces = writeRatings(source, { run, settings: config, locale });
      return { ok: true, run, file, pieces, recipient: null };
    }
  }
}
