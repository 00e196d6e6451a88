import { BUNDLE_PART_BYTES, type BundleUploadView } from '../../../shared/contract/bundles.ts';
import type { BundlesApi } from '../api/bundles-api.ts';
import type { Answer, Failure } from '../api/answer.ts';

export interface SendParts {
  readonly api: BundlesApi;
  readonly unit: string;
  readonly file: File;
  readonly onChange: (upload: BundleUploadView) => void;
  /** Resolves after so many ms. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
}

const ASK_EVERY_MS = 700;
/** A line that is broken for longer is for a person to decide about. */
const TRIES = 8;
const TRY_AGAIN_MS = 1_500;

/**
 * Sends a file part by part and follows its import to the end. A part that does not get through is sent again, so a
 * broken line costs that part. Null: everything was said in `onChange`, or the page was left.
 */
export async function sendFile(parts: SendParts): Promise<Failure | null> {
  const { api, unit, file, onChange, signal } = parts;
  const begun = await api.beginBundleUpload({ unit, file: file.name, bytes: file.size });
  if (!begun.ok) return begun.failure;
  let upload = begun.value;
  onChange(upload);
  while (upload.parts * BUNDLE_PART_BYTES < file.size) {
    if (signal.aborted) return null;
    const from = upload.parts * BUNDLE_PART_BYTES;
    const content = file.slice(from, from + BUNDLE_PART_BYTES);
    const part = upload.parts;
    const sent = await patiently(parts, () => api.putBundlePart(unit, upload.id, part, content));
    if (!sent.ok) return sent.failure;
    upload = sent.value;
    onChange(upload);
  }
  return await follow(parts, upload.id);
}

async function follow(parts: SendParts, id: number): Promise<Failure | null> {
  const { api, unit, onChange, sleep, signal } = parts;
  for (;;) {
    if (signal.aborted) return null;
    const seen = await patiently(parts, () => api.bundleUpload(unit, id));
    if (!seen.ok) return seen.failure;
    onChange(seen.value);
    if (seen.value.state === 'whole' || seen.value.state === 'not-whole') return null;
    await sleep(ASK_EVERY_MS);
  }
}

async function patiently<T>(
  { sleep, signal }: SendParts,
  run: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  for (let tries = 1; ; tries += 1) {
    const answer = await run();
    const isLine = !answer.ok && answer.failure.kind === 'unreachable';
    if (!isLine || tries === TRIES || signal.aborted) return answer;
    await sleep(TRY_AGAIN_MS);
  }
}
