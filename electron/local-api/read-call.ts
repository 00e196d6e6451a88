import { z } from 'zod';
import { parseDossierCode, type CodeFault } from '../../shared/domain/dossier-code.ts';
import { isOfOffice } from '../../shared/domain/own-dossier.ts';
import type { KioskConfig } from '../../shared/contract/kiosk-config.ts';
import { dossierHash } from '../../shared/contract/kiosk-view.ts';

/** What the queue system or the one-stop software sends: `POST /v1/windows`. */
export interface WindowCall {
  /** Code of the dossier that was dealt with, as on the receipt; without it the rating counts as one without a code. */
  readonly dossier?: string;
  /** Code of the procedure, as on the office's list. */
  readonly procedure?: string;
}

const callSchema: z.ZodType<WindowCall> = z.strictObject({
  dossier: z.string().min(1).max(2000).exactOptional(),
  procedure: z.string().min(1).max(64).exactOptional(),
});

export interface FieldFault {
  readonly field: string;
  readonly detail: CodeFault | 'other-office' | 'not-on-the-list' | 'wrong-type' | 'unknown-field';
}

export type CallVerdict =
  | { readonly ok: true; readonly dossier: string | null; readonly procedure: string | null }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/**
 * @param body JSON text
 * @param today local day of the office, `YYYY-MM-DD`
 */
export function readCall(body: string, config: KioskConfig, today: string): CallVerdict {
  const parsed = callSchema.safeParse(jsonIn(body));
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.flatMap(faultsOf) };
  const { dossier, procedure } = parsed.data;
  const code = dossier === undefined ? null : parseDossierCode(dossier, today);
  const faults: FieldFault[] = [];
  if (code?.ok === false) faults.push({ field: 'dossier', detail: code.fault });
  const { otherOffices } = config.settings.opening;
  if (code?.ok && !otherOffices && !isOfOffice(code.code, config.unit.code))
    faults.push({ field: 'dossier', detail: 'other-office' });
  if (procedure !== undefined && !config.procedures.some((known) => known.code === procedure))
    faults.push({ field: 'procedure', detail: 'not-on-the-list' });
  if (faults.length > 0) return { ok: false, faults };
  const hash = code?.ok ? dossierHash(config, code.code.text) : null;
  return { ok: true, dossier: hash, procedure: procedure ?? null };
}

function faultsOf(issue: z.core.$ZodIssue): readonly FieldFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((field) => ({ field, detail: 'unknown-field' }));
  return [{ field: issue.path.join('.') || 'body', detail: 'wrong-type' }];
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
