/** What a kiosk's configuration takes, as a `data:` URL. */
const MOST_CHARACTERS = 400_000;

export type ReadImage =
  | { readonly ok: true; readonly image: string }
  | { readonly ok: false; readonly reason: 'no-image' | 'too-large' };

/** A picture as a `data:` URL, so that a kiosk shows it without a network. */
export async function readImage(file: File): Promise<ReadImage> {
  if (!file.type.startsWith('image/')) return { ok: false, reason: 'no-image' };
  const image = await dataUrlOf(file);
  if (image === null) return { ok: false, reason: 'no-image' };
  if (image.length > MOST_CHARACTERS) return { ok: false, reason: 'too-large' };
  return { ok: true, image };
}

async function dataUrlOf(file: File): Promise<string | null> {
  return await new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result : null),
    );
    // A file that was moved away between choosing and reading.
    reader.addEventListener('error', () => resolve(null));
    reader.readAsDataURL(file);
  });
}
