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
 * broken line costs that part; a file that was sent in part before goes on where it stopped. Null: everything was said in
 * `onChange`, or the page was left.
 */
export async function sendFile(parts: SendParts): Promise<Failure | null> {
  const { file, onChange, signal } = parts;
  const begun = await begin(parts);
  if (!begun.ok) return begun.failure;
  let upload = begun.value;
  onChange(upload);
  while (upload.parts * BUNDLE_PART_BYTES < file.size) {
    if (signal.aborted) return null;
    const sent = await sendPart(parts, upload, upload.parts);
    if (!sent.ok) return sent.failure;
    upload = sent.value;
    onChange(upload);
  }
  return await follow(parts, upload.id);
}

async function begin(parts: SendParts): Promise<Answer<BundleUploadView>> {
  const { api, unit, file } = parts;
  const known = await patiently(parts, () => api.bundleUploads(unit));
  if (!known.ok) return known;
  const left = known.value.uploads.find(
    (one) => one.state === 'uploading' && one.file === file.name && one.bytes === file.size,
  );
  if (left !== undefined && left.parts > 0) {
    // Its newest part once more: the centre takes it only where the bytes are the same.
    const again = await sendPart(parts, left, left.parts - 1);
    if (again.ok || !isOtherFile(again.failure)) return again;
  }
  return await api.beginBundleUpload({ unit, file: file.name, bytes: file.size });
}

function isOtherFile(failure: Failure): boolean {
  return failure.kind === 'problem' && failure.code === 'invalid-parameter';
}

async function sendPart(
  parts: SendParts,
  { id }: BundleUploadView,
  part: number,
): Promise<Answer<BundleUploadView>> {
  const { api, unit, file } = parts;
  const from = part * BUNDLE_PART_BYTES;
  const content = file.slice(from, from + BUNDLE_PART_BYTES);
  return await patiently(parts, () => api.putBundlePart(unit, id, part, content));
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
