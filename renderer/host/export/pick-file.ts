/** Longer than any receipt: what else somebody picks is not read. */
const MOST_BYTES = 16_384;

/** Lets a person choose a file and reads it as text; null where none was chosen or it can't be what is meant. */
export async function pickTextFile(accept: string): Promise<string | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  const chosen = new Promise<File | null>((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true });
    input.addEventListener('cancel', () => resolve(null), { once: true });
  });
  input.click();
  const file = await chosen;
  return file === null || file.size > MOST_BYTES ? null : file.text();
}
